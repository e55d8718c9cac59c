"""An empty database gets today's tables at once: walking every migration from the first takes six times as long."""

from __future__ import annotations

from django.apps import apps
from django.core.management.sql import emit_post_migrate_signal
from django.db import connections, router
from django.db.migrations.executor import MigrationExecutor


def make_tables(alias: str) -> bool:
    """Make all tables of the models and mark every migration as done, in one transaction; False where there are any.

    That models and migrations say the same is a test (tests/rooms/config/test_migrations.py).
    """
    connection = connections[alias]
    if connection.introspection.table_names():
        return False
    executor = MigrationExecutor(connection)
    done = executor.recorder.Migration
    with connection.schema_editor() as editor:
        for model in apps.get_models():
            if model._meta.managed and not model._meta.proxy and router.allow_migrate_model(alias, model):
                editor.create_model(model)
        editor.create_model(done)
        done.objects.using(alias).bulk_create(done(app=app, name=name) for app, name in executor.loader.graph.nodes)
    emit_post_migrate_signal(verbosity=0, interactive=False, db=alias)
    return True
