import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("inspections", "0001_initial"),
        ("register", "0003_movers"),
    ]

    operations = [
        migrations.CreateModel(
            name="Finding",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveSmallIntegerField()),
                ("words", models.CharField(max_length=600)),
                ("remedy", models.CharField(max_length=400)),
                ("due_on", models.DateField()),
                ("task_id", models.BigIntegerField(null=True)),
                ("checked_on", models.DateField(null=True)),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("remedied", "đã khắc phục"),
                            ("partly", "khắc phục một phần"),
                            ("not", "chưa khắc phục"),
                        ],
                        max_length=10,
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=400)),
                (
                    "inspection",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="findings",
                        to="inspections.inspection",
                    ),
                ),
            ],
            options={
                "ordering": ["number"],
            },
        ),
        migrations.CreateModel(
            name="Sample",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("seed", models.CharField(max_length=40)),
                ("size", models.PositiveIntegerField()),
                ("risk_percent", models.PositiveSmallIntegerField()),
                ("frame", models.JSONField()),
                ("drawn_on", models.DateField()),
                ("drawn_by", models.BigIntegerField(null=True)),
                (
                    "cutoff",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="register.cutoff"
                    ),
                ),
                (
                    "inspection",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="sample", to="inspections.inspection"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="SampledHousehold",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveIntegerField()),
                ("household", models.CharField(max_length=36)),
                ("area", models.IntegerField()),
                ("stratum", models.CharField(max_length=8)),
                ("score", models.PositiveIntegerField()),
                ("signs", models.JSONField(default=dict)),
                ("inclusion", models.CharField(max_length=200)),
                ("chance", models.CharField(max_length=200)),
                ("by_chance", models.BooleanField()),
                (
                    "sample",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="households", to="inspections.sample"
                    ),
                ),
            ],
            options={
                "ordering": ["number"],
            },
        ),
        migrations.CreateModel(
            name="Reinterview",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("done", "đã phỏng vấn"),
                            ("away", "không gặp"),
                            ("refused", "không trả lời"),
                            ("gone", "hộ không còn ở đó"),
                        ],
                        max_length=8,
                    ),
                ),
                (
                    "how",
                    models.CharField(
                        choices=[("paper", "đến hộ, ghi phiếu"), ("phone", "qua điện thoại")], max_length=6
                    ),
                ),
                ("asked_on", models.DateField()),
                ("extra", models.PositiveSmallIntegerField(default=0)),
                ("answers", models.JSONField(default=dict)),
                ("tally", models.JSONField(default=dict)),
                ("typed_by", models.BigIntegerField(null=True)),
                ("typed_on", models.DateField()),
                (
                    "sampled",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reinterview",
                        to="inspections.sampledhousehold",
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name="finding",
            constraint=models.UniqueConstraint(fields=("inspection", "number"), name="finding_number_once"),
        ),
        migrations.AddConstraint(
            model_name="finding",
            constraint=models.CheckConstraint(
                condition=models.Q(models.Q(("words", ""), _negated=True), models.Q(("remedy", ""), _negated=True)),
                name="finding_says_what",
            ),
        ),
        migrations.AddConstraint(
            model_name="finding",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("checked_on__isnull", True), ("outcome", "")),
                    models.Q(("checked_on__isnull", False), ("outcome__in", ["remedied", "partly", "not"])),
                    _connector="OR",
                ),
                name="finding_checked_with_an_outcome",
            ),
        ),
        migrations.AddConstraint(
            model_name="sample",
            constraint=models.CheckConstraint(
                condition=models.Q(("risk_percent__lt", 100)), name="sample_leaves_room_for_chance"
            ),
        ),
        migrations.AddConstraint(
            model_name="sample",
            constraint=models.CheckConstraint(
                condition=models.Q(("seed", ""), _negated=True), name="sample_says_its_seed"
            ),
        ),
        migrations.AddConstraint(
            model_name="sampledhousehold",
            constraint=models.UniqueConstraint(fields=("sample", "number"), name="sampled_number_once"),
        ),
        migrations.AddConstraint(
            model_name="sampledhousehold",
            constraint=models.UniqueConstraint(fields=("sample", "household"), name="sampled_household_once"),
        ),
        migrations.AddConstraint(
            model_name="reinterview",
            constraint=models.CheckConstraint(
                condition=models.Q(("outcome__in", ["done", "away", "refused", "gone"])),
                name="reinterview_outcome_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="reinterview",
            constraint=models.CheckConstraint(
                condition=models.Q(("how__in", ["paper", "phone"])), name="reinterview_how_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="reinterview",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("outcome__in", ["done", "gone"]),
                    models.Q(("answers", {}), ("extra", 0), ("tally", {})),
                    _connector="OR",
                ),
                name="reinterview_without_answers_compares_nothing",
            ),
        ),
    ]
