"""Work lists read people of an age from an index alone."""

from typing import ClassVar

from django.db import migrations, models

_FIELDS = ["commune", "birth_on", "name_folded", "sex", "marital", "counted_since", "counted_until"]
_FIELDS += ["died_on", "area", "household", "id"]


class Migration(migrations.Migration):
    dependencies: ClassVar = [("register", "0003_movers")]

    operations: ClassVar = [
        migrations.RemoveIndex(model_name="personrow", name="person_birth"),
        migrations.AddIndex(model_name="personrow", index=models.Index(fields=_FIELDS, name="person_birth")),
    ]
