"""Playbooks: what to do, and what not to do, about a complaint of one category."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from tradetrust_desktop.domain.care import Category


@dataclass(frozen=True)
class Item:
    """A line of a checklist."""

    id: str
    """Begins with its category and a dot; ticks keep it. Empty for one that is new."""
    text: str


@dataclass(frozen=True)
class Playbook:
    """One page that holds for one category alone."""

    steps: tuple[str, ...]
    """What to do first, in this order."""
    avoid: tuple[str, ...]
    question: str
    """To be asked of the customer, in words that can be sent."""
    proof: str
    """What to collect before it is gone."""
    checklist: tuple[Item, ...]
    prevention: str
    """What keeps the next one away."""
    is_own: bool = False
    """Whether the user has changed what came with the program."""

    def open_items(self, ticks: Mapping[str, int]) -> tuple[Item, ...]:
        """What of the checklist is not ticked off."""
        return tuple(each for each in self.checklist if each.id not in ticks)


def category_of(item: str) -> str:
    """The category that an item of a checklist belongs to."""
    return item.split(".", 1)[0]


def known_category(text: str) -> Category | None:
    """The category of a complaint; None where it has none, or one in words of its own."""
    return Category(text) if text in set(Category) else None


def items_of(lines: Iterable[str], before: Sequence[Item]) -> tuple[Item, ...]:
    """A checklist typed as lines: what was only moved or reworded keeps its id and its ticks.

    A line is taken for a rewording where as many lines were taken out as were put in.
    """
    texts = [text for text in (line.strip() for line in lines) if text]
    known = {each.text: each.id for each in reversed(before)}
    ids = [known.pop(text, "") for text in texts]
    old = [each.text for each in before]
    for what, low, high, first, last in SequenceMatcher(
        None, old, texts, autojunk=False
    ).get_opcodes():
        if what != "replace" or high - low != last - first:
            continue
        for place, text in zip(range(first, last), old[low:high], strict=True):
            if not ids[place] and text in known:
                ids[place] = known.pop(text)
    return tuple(Item(key, text) for key, text in zip(ids, texts, strict=True))


def as_kept(page: Playbook) -> dict[str, Any]:
    """A page as files keep it: JSON values."""
    return {
        "steps": list(page.steps),
        "avoid": list(page.avoid),
        "question": page.question,
        "proof": page.proof,
        "checklist": [{"id": each.id, "text": each.text} for each in page.checklist],
        "prevention": page.prevention,
    }


def from_kept(kept: Mapping[str, Any], *, is_own: bool = False) -> Playbook:
    """The page that `as_kept` wrote."""
    return Playbook(
        steps=tuple(kept["steps"]),
        avoid=tuple(kept["avoid"]),
        question=kept["question"],
        proof=kept["proof"],
        checklist=tuple(Item(each["id"], each["text"]) for each in kept["checklist"]),
        prevention=kept["prevention"],
        is_own=is_own,
    )
