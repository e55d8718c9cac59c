"""What is being found out about people who moved between communes."""

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar = [("register", "0002_finding_people_by_name_and_birth")]

    operations: ClassVar = [
        migrations.CreateModel(
            name="MoverPair",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("mover", models.CharField(max_length=36, unique=True)),
                ("stayed", models.CharField(max_length=36, unique=True)),
                ("commune", models.IntegerField()),
                ("from_commune", models.IntegerField()),
                ("signs", models.JSONField()),
                ("found_on", models.DateField()),
            ],
            options={
                "indexes": [
                    models.Index(fields=["commune"], name="mover_pair_to"),
                    models.Index(fields=["from_commune"], name="mover_pair_from"),
                ],
            },
        ),
        migrations.CreateModel(
            name="StillHere",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("person", models.CharField(max_length=36)),
                ("commune", models.IntegerField()),
                ("slip_there", models.CharField(max_length=36)),
                ("reason", models.CharField(max_length=300)),
                ("by", models.IntegerField(null=True)),
                ("said_on", models.DateField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("person", "commune", "slip_there"), name="still_here_once")
                ],
            },
        ),
    ]
