"""What an import of orders would do, as it is shown before; what has to be asked first."""

from dataclasses import dataclass
from typing import Final

from tradetrust_desktop.domain.importing.amounts import AmountReading
from tradetrust_desktop.domain.importing.values import (
    ColumnInfo,
    Counts,
    ImportOptions,
    Preview,
    Question,
    SheetChoice,
)
from tradetrust_desktop.domain.orders import OrderKind
from tradetrust_desktop.domain.problems import Code, Problem
from tradetrust_desktop.domain.reading.cells import cell_text
from tradetrust_desktop.services.importing.planning import Plan
from tradetrust_desktop.services.importing.reading import Read
from tradetrust_desktop.services.importing.understanding import Understood

_SKIPPED_SHOWN: Final = 100
_MOSTLY: Final = 0.5


@dataclass
class Work:
    """What stands behind a preview."""

    read: Read
    understood: Understood
    plan: Plan | None


def refusals(preview: Preview) -> tuple[Problem, ...]:
    """The open questions of a preview as problems, for those who cannot ask."""
    found = [
        Problem(Code.CONTESTED_COLUMN, name, ", ".join(preview.contested[name]))
        if name in preview.contested
        else Problem(Code.MISSING_COLUMN, name, preview.file)
        for name in preview.missing
    ]
    if Question.DATE_ORDER in preview.questions:
        code = (
            Code.DATE_ORDER_CONTRADICTS
            if preview.dates.how == "contradicting"
            else Code.DATE_ORDER_AMBIGUOUS
        )
        found.append(Problem(code, "date", ", ".join(preview.dates.examples[:2])))
    if Question.AMOUNT_MEANS in preview.questions:
        found.append(Problem(Code.TOTAL_DOUBTFUL, "amount"))
    return tuple(found)


def preview_of(work: Work, options: ImportOptions) -> Preview:
    """What an import would do, as it is shown."""
    understood, plan, raw = work.understood, work.plan, work.read.raw
    arrived = plan.arrived() if plan is not None else {}
    return Preview(
        token=work,
        file=raw.path.name,
        file_hash=raw.file_hash,
        options=options,
        sheet=raw.sheet,
        sheets=tuple(SheetChoice(sheet.name, sheet.visible) for sheet in raw.sheets),
        encoding=raw.encoding,
        header_row=understood.header.rows[-1],
        rows=understood.table.height,
        orders=plan.by_kind[OrderKind.ORDER] if plan else Counts(),
        credit_notes=plan.by_kind[OrderKind.CREDIT_NOTE] if plan else Counts(),
        row_counts=plan.rows if plan else Counts(),
        lines=plan.lines if plan else 0,
        equal_lines=plan.equal_lines if plan else 0,
        lines_gone=plan.lines_gone if plan else 0,
        customers_new=plan.customers_new if plan else 0,
        customers_known=plan.customers_known if plan else 0,
        doubtful=tuple(plan.matched.doubtful) if plan else (),
        columns=_columns(understood, arrived),
        skipped=tuple(understood.skipped[:_SKIPPED_SHOWN]),
        skipped_count=understood.skipped_count,
        dates=understood.dates,
        currencies=plan.currencies if plan else (),
        currency_assumed=plan.currency_assumed if plan else "",
        currency_from=plan.currency_from if plan else "",
        amount_means=plan.means if plan else AmountReading().means,
        questions=tuple(understood.questions),
        missing=tuple(understood.missing),
        contested=understood.contested,
        problems=plan.problems if plan else (),
        rejected_rows=plan.rows.rejected if plan else 0,
        layout_remembered=understood.remembered,
    )


def _columns(understood: Understood, arrived: dict[str, int]) -> tuple[ColumnInfo, ...]:
    return tuple(
        ColumnInfo(
            letter=column.letter,
            heading=column.heading,
            field=column.field,
            first_value=cell_text(column.profile.first_value),
            arrived=arrived.get(column.field, 0),
            filled=column.filled,
            numeric=column.profile.number_share > _MOSTLY,
            sure=column.sure,
        )
        for column in understood.columns
        if column.heading or column.filled
    )
