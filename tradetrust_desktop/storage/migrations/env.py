"""Where Alembic meets the tables. The connection comes from `storage.migrating`."""

from alembic import context

from tradetrust_desktop.storage.schema import metadata


def of_the_schema(
    _object: object, name: str | None, kind: str, _reflected: object, _other: object
) -> bool:
    """The full-text index and its shadow tables are no part of the portable schema."""
    return not (kind == "table" and name is not None and name.startswith("search_index"))


def run() -> None:
    """Run the migrations in the transaction of the given connection."""
    context.configure(
        connection=context.config.attributes["connection"],
        target_metadata=metadata,
        render_as_batch=True,
        compare_type=True,
        include_object=of_the_schema,
    )
    context.run_migrations()


run()
