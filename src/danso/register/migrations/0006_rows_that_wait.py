"""Rows that do not rest on appraised slips yet, by slip: found at once by the act that appraises it."""

from typing import ClassVar

from django.db import migrations, models

_WAITS = models.Q(appraised=False)
_INDEXES = [
    ("stayrow", "slip_in", "stay_waits_in"),
    ("stayrow", "slip_out", "stay_waits_out"),
    ("spellrow", "slip_start", "spell_waits_start"),
    ("spellrow", "slip_stop", "spell_waits_stop"),
    ("markrow", "slip", "mark_waits"),
]


class Migration(migrations.Migration):
    dependencies: ClassVar = [("register", "0005_judged_up_to")]

    operations: ClassVar = [
        migrations.AddIndex(model_name=model, index=models.Index(fields=[field], name=name, condition=_WAITS))
        for model, field, name in _INDEXES
    ]
