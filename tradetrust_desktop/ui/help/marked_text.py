"""The little of Markdown that the guide is written in, as rich text of Qt."""

import re
from html import escape

_STRONG = re.compile(r"\*\*(.+?)\*\*")
_KEY = re.compile(r"`(.+?)`")


def rich_text(marked: str) -> str:
    """Headings (##), lists (-) and paragraphs of several lines; **strong** and `keys` inside."""
    made: list[str] = []
    paragraph: list[str] = []
    points: list[str] = []

    def close() -> None:
        if paragraph:
            made.append(f"<p>{_inline(_joined(paragraph))}</p>")
            paragraph.clear()
        if points:
            made.append(
                "<ul>" + "".join(f"<li>{_inline(point)}</li>" for point in points) + "</ul>"
            )
            points.clear()

    for line in marked.splitlines():
        text = line.strip()
        if not text:
            close()
        elif text.startswith("#"):
            close()
            made.append(f'<p class="heading">{_inline(text.lstrip("# "))}</p>')
        elif text.startswith("- "):
            if paragraph:
                close()
            points.append(text[2:])
        elif points and line.startswith("  "):
            points[-1] = _joined([points[-1], text])
        else:
            if points:
                close()
            paragraph.append(text)
    close()
    return "".join(made)


def _joined(lines: list[str]) -> str:
    """Lines of one paragraph; between Chinese characters no space belongs."""
    text = " ".join(lines)
    return re.sub(r"(?<=[\u3000-\u9fff\uff00-\uffef]) (?=[\u3000-\u9fff\uff00-\uffef])", "", text)


def _inline(text: str) -> str:
    text = _STRONG.sub(r"<b>\1</b>", escape(text, quote=False))
    return _KEY.sub(r'<span class="key">\1</span>', text)
