import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("places", "0001_initial"),
        ("register", "0003_movers"),
    ]

    operations = [
        migrations.CreateModel(
            name="Inspection",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("comprehensive", "kiểm tra công tác dân số"),
                            ("book", "kiểm tra Sổ A0"),
                            ("self", "tự kiểm tra"),
                            ("recheck", "phúc tra"),
                        ],
                        max_length=14,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("planned", "đã lập kế hoạch"),
                            ("sampled", "đã rút mẫu hộ"),
                            ("visited", "đã đến hộ"),
                            ("concluded", "đã kết luận"),
                            ("rechecked", "đã phúc tra khắc phục"),
                            ("closed", "đã kết thúc"),
                        ],
                        default="planned",
                        max_length=10,
                    ),
                ),
                ("first", models.DateField()),
                ("last", models.DateField()),
                ("place", models.CharField(blank=True, max_length=200)),
                ("plan_number", models.CharField(max_length=60)),
                ("plan_date", models.DateField()),
                ("decision_number", models.CharField(blank=True, max_length=60)),
                ("decision_date", models.DateField(null=True)),
                ("remarks", models.CharField(blank=True, max_length=2000)),
                ("opinion", models.CharField(blank=True, max_length=2000)),
                ("conclusion_number", models.CharField(blank=True, max_length=60)),
                ("conclusion_date", models.DateField(null=True)),
                ("result", models.JSONField(null=True)),
                ("planned_by", models.BigIntegerField(null=True)),
                ("planned_on", models.DateField()),
                ("closed_on", models.DateField(null=True)),
                (
                    "inspected",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="places.unit"),
                ),
                (
                    "unit",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="places.unit"),
                ),
            ],
        ),
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
            name="ChecklistItem",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveSmallIntegerField()),
                ("words", models.CharField(max_length=300)),
                ("most", models.DecimalField(decimal_places=2, max_digits=5)),
                ("score", models.DecimalField(decimal_places=2, max_digits=5, null=True)),
                ("remark", models.CharField(blank=True, max_length=300)),
                ("scored_by", models.BigIntegerField(null=True)),
                ("scored_on", models.DateField(null=True)),
                (
                    "inspection",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="items", to="inspections.inspection"
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
        migrations.CreateModel(
            name="TeamMember",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("full_name", models.CharField(max_length=120)),
                ("post", models.CharField(blank=True, max_length=160)),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("head", "Trưởng đoàn"),
                            ("deputy", "Phó Trưởng đoàn"),
                            ("secretary", "Thư ký"),
                            ("member", "Thành viên"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "inspection",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="team", to="inspections.inspection"
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="ChecklistTemplate",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=14)),
                ("items", models.JSONField()),
                ("since", models.DateField()),
                ("written_by", models.BigIntegerField(null=True)),
                (
                    "unit",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="places.unit"),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("unit", "kind", "since"), name="checklist_one_for_kind_and_day")
                ],
            },
        ),
        migrations.AddIndex(
            model_name="inspection",
            index=models.Index(fields=["unit", "first"], name="inspection_by_unit"),
        ),
        migrations.AddIndex(
            model_name="inspection",
            index=models.Index(fields=["inspected", "first"], name="inspection_of_unit"),
        ),
        migrations.AddConstraint(
            model_name="inspection",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["comprehensive", "book", "self", "recheck"])),
                name="inspection_kind_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="inspection",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state__in", ["planned", "sampled", "visited", "concluded", "rechecked", "closed"])
                ),
                name="inspection_state_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="inspection",
            constraint=models.CheckConstraint(
                condition=models.Q(("last__gte", models.F("first"))), name="inspection_days_in_order"
            ),
        ),
        migrations.AddConstraint(
            model_name="inspection",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state__in", ["planned", "sampled", "visited"]),
                    models.Q(("conclusion_date__isnull", False), ("result__isnull", False)),
                    _connector="OR",
                ),
                name="inspection_concluded_with_a_day_and_result",
            ),
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
            model_name="checklistitem",
            constraint=models.UniqueConstraint(fields=("inspection", "number"), name="checklist_item_once"),
        ),
        migrations.AddConstraint(
            model_name="checklistitem",
            constraint=models.CheckConstraint(condition=models.Q(("most__gt", 0)), name="checklist_item_has_points"),
        ),
        migrations.AddConstraint(
            model_name="checklistitem",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("score__isnull", True),
                    models.Q(("score__gte", 0), ("score__lte", models.F("most"))),
                    _connector="OR",
                ),
                name="checklist_score_within_most",
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
        migrations.AddConstraint(
            model_name="teammember",
            constraint=models.CheckConstraint(
                condition=models.Q(("role__in", ["head", "deputy", "secretary", "member"])), name="team_role_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="teammember",
            constraint=models.UniqueConstraint(
                condition=models.Q(("role", "head")), fields=("inspection",), name="team_has_one_head"
            ),
        ),
    ]
