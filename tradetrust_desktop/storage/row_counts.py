"""How many rows each table has to have, so that a lost one is noticed."""

from collections.abc import Collection, Mapping

from sqlalchemy import Connection, delete, func, insert, select, update

from tradetrust_desktop.storage.schema import RECORDS, row_counts


def refresh(connection: Connection, more: Mapping[str, int], recount: Collection[str]) -> None:
    """Add what a step added (or took away); count the tables in `recount` from scratch."""
    for table in RECORDS:
        name = table.name
        if name in recount:
            number = connection.execute(select(func.count()).select_from(table)).scalar_one()
            connection.execute(delete(row_counts).where(row_counts.c.table_name == name))
            connection.execute(insert(row_counts), {"table_name": name, "rows": number})
        elif more.get(name):
            changed = connection.execute(
                update(row_counts)
                .where(row_counts.c.table_name == name)
                .values(rows=row_counts.c.rows + more[name])
            )
            if not changed.rowcount:
                connection.execute(insert(row_counts), {"table_name": name, "rows": more[name]})


def differences(connection: Connection) -> list[str]:
    """Tables whose rows are not as many as were counted, as "orders: 41 instead of 42"."""
    stored = select(row_counts.c.table_name, row_counts.c.rows)
    kept = {name: number for name, number in connection.execute(stored)}  # noqa: C416 - no dict()
    found = []
    for table in RECORDS:
        number = connection.execute(select(func.count()).select_from(table)).scalar_one()
        if number != kept.get(table.name, 0):
            found.append(f"{table.name}: {number} instead of {kept.get(table.name, 0)}")
    return found
