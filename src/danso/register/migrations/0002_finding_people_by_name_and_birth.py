"""Indexes for finding people: a search, possible duplicates, work lists."""

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar = [("register", "0001_initial")]

    operations: ClassVar = [
        migrations.RemoveIndex(model_name="personrow", name="person_name"),
        migrations.AddIndex(
            model_name="personrow",
            index=models.Index(
                fields=["commune", "name_folded", "birth_on", "counted_until", "household", "id"], name="person_find"
            ),
        ),
        migrations.AddIndex(
            model_name="personrow", index=models.Index(fields=["name_folded", "birth_on"], name="person_alike")
        ),
        migrations.AddIndex(
            model_name="personrow",
            index=models.Index(fields=["commune", "birth_on", "name_folded"], name="person_birth"),
        ),
        migrations.AddIndex(
            model_name="personrow", index=models.Index(fields=["commune", "household"], name="person_home")
        ),
        migrations.AddIndex(model_name="stayrow", index=models.Index(fields=["commune", "since"], name="stay_begun")),
        migrations.AddIndex(model_name="stayrow", index=models.Index(fields=["commune", "until"], name="stay_ended")),
    ]
