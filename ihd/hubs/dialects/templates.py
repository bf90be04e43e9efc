"""Home Assistant's value templates: those that fetch a number from a message are run, all others are refused."""

import operator
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from jinja2 import Environment, TemplateError, nodes

from ihd.hubs.dialects.template_steps import (
    COMPARISONS,
    FILTERS,
    LARGEST,
    MISSING,
    TESTS,
    Sight,
    bounded,
    found_in,
    holds,
    item,
    number_of,
)
from ihd.hubs.message import MAX_PAYLOAD
from ihd.hubs.told import read_json

LONGEST = 1_000  # characters; the longest real one known that only fetches a number has some 200
MOST_PARTS = 120
DEEPEST = 25
REFUSAL = "This template is more than ihd runs"

Step = Callable[[Sight], Any]
ARITHMETIC: dict[type[nodes.Node], Callable[[Any, Any], Any]] = {
    nodes.Add: operator.add,
    nodes.Sub: operator.sub,
    nodes.Mul: operator.mul,
    nodes.Div: operator.truediv,
}


@dataclass(frozen=True, slots=True)
class Template:
    """A template that is safe to run: it can only look into the message, compare, and do sums.

    Jinja2 is asked for the tree alone. What is not on the short list here is refused when the template is compiled,
    and nothing in it is ever run by Jinja2 or Python. `keys` are the names it looks up.
    """

    text: str
    keys: tuple[str, ...]
    needs_json: bool
    _run: Step = field(repr=False, compare=False)

    @classmethod
    def compile(cls, text: str) -> "Template":
        """The template of this text. Raises ValueError, saying what it is that is not run here."""
        tree = _only_expression(text)
        builder = _Builder()
        run = builder.build(tree)
        return cls(text, tuple(builder.keys), builder.needs_json, run)

    def value(self, payload: bytes) -> Any:
        """What it fetches from a payload: mostly a number or text. None where the message does not tell it.

        A default, or a number written in place of what is missing, never counts as told: a missing key is not 0.
        Raises ValueError where it cannot be worked out.
        """
        if len(payload) > MAX_PAYLOAD:
            raise ValueError("The message is too long")
        sight = Sight(payload.decode("utf-8", "replace"), read_json(payload) if self.needs_json else MISSING)
        try:
            found = self._run(sight)
        except (ArithmeticError, TypeError, RecursionError) as error:
            raise ValueError(f"The template does not fit the message: {error}") from error
        return None if sight.stood_in or found is MISSING else found


def _only_expression(text: str) -> nodes.Node:
    """The one expression between {{ and }}."""
    if len(text) > LONGEST:
        raise ValueError(f"{REFUSAL}: it is {len(text):,} characters long")
    try:
        tree = Environment(autoescape=True).parse(text)
    except (TemplateError, SyntaxError, RecursionError, ValueError, ArithmeticError, AssertionError) as error:
        raise ValueError("This is no sound template") from error  # what is wrong quotes the template, whatever is in it
    found: list[nodes.Node] = []
    for piece in tree.body:
        if not isinstance(piece, nodes.Output):
            raise ValueError(f"{REFUSAL}: it has statements")
        found += [one for one in piece.nodes if not _is_blank(one)]
    if len(found) != 1 or isinstance(found[0], nodes.TemplateData):
        raise ValueError(f"{REFUSAL}: it is not one expression alone")
    return found[0]


def _is_blank(node: nodes.Node) -> bool:
    return isinstance(node, nodes.TemplateData) and not node.data.strip()


class _Builder:
    """Makes one step of each part of a tree, and knows no other parts than these."""

    def __init__(self) -> None:
        self.keys: list[str] = []
        self.needs_json = False
        self._parts = 0
        self._depth = 0
        self._known: dict[type[nodes.Node], Callable[[Any], Step]] = {
            nodes.Const: self._constant,
            nodes.Name: self._name,
            nodes.Getattr: lambda node: self._look_up(node.node, node.attr),
            nodes.Getitem: lambda node: self._look_up(node.node, _key(node.arg)),
            nodes.Filter: self._filter,
            nodes.Test: self._test,
            nodes.Compare: self._compare,
            nodes.CondExpr: self._choice,
            nodes.Not: self._not,
            nodes.And: lambda node: self._either(node, stop_at=False),
            nodes.Or: lambda node: self._either(node, stop_at=True),
            nodes.Neg: lambda node: self._sum([nodes.Const(0), node.node], operator.sub),
            **dict.fromkeys(ARITHMETIC, self._arithmetic),
        }

    def build(self, node: nodes.Node) -> Step:
        make = self._known.get(type(node))
        if make is None:
            raise ValueError(f"{REFUSAL}: {type(node).__name__} is not known here")
        self._parts += 1
        if self._parts > MOST_PARTS or self._depth >= DEEPEST:
            raise ValueError(f"{REFUSAL}: it has too many parts")
        self._depth += 1
        step = make(node)
        self._depth -= 1
        return step

    def _constant(self, node: nodes.Const) -> Step:
        constant = node.value
        if not isinstance(constant, str | int | float | None):
            raise ValueError(f"{REFUSAL}: {constant!r}")
        if isinstance(constant, int) and abs(constant) > LARGEST:
            raise ValueError(f"{REFUSAL}: a number of {len(str(constant))} digits")
        return lambda _sight: constant

    def _name(self, node: nodes.Name) -> Step:
        if node.name == "value_json":
            self.needs_json = True
            return lambda sight: sight.told
        if node.name == "value":
            return lambda sight: sight.text
        raise ValueError(f"{REFUSAL}: it asks for {node.name}")

    def _look_up(self, holder: nodes.Node, key: str | int) -> Step:
        inner = self.build(holder)
        if isinstance(key, str):
            self.keys.append(key)
        return lambda sight: item(inner(sight), key)

    def _filter(self, node: nodes.Filter) -> Step:
        known = FILTERS.get(node.name)
        if known is None or node.node is None or node.dyn_args is not None or node.dyn_kwargs is not None:
            raise ValueError(f"{REFUSAL}: the filter {node.name}")
        work, names = known
        given: dict[str, nodes.Node] = dict(zip(names, node.args, strict=False))
        given |= {str(one.key): one.value for one in node.kwargs}
        if len(node.args) > len(names) or given.keys() - set(names):
            raise ValueError(f"{REFUSAL}: the filter {node.name} with these arguments")
        inner = self.build(node.node)
        arguments = {name: self.build(one) for name, one in given.items()}
        return lambda sight: work(sight, inner(sight), **{name: one(sight) for name, one in arguments.items()})

    def _test(self, node: nodes.Test) -> Step:
        test = TESTS.get(node.name)
        if test is None or node.args or node.kwargs or node.dyn_args is not None or node.dyn_kwargs is not None:
            raise ValueError(f"{REFUSAL}: the test {node.name}")
        inner = self.build(node.node)

        def run(sight: Sight) -> bool:
            found = inner(sight)
            sight.lacked = sight.lacked or found is MISSING or found is None
            return test(found)

        return run

    def _compare(self, node: nodes.Compare) -> Step:
        if len(node.ops) != 1 or node.ops[0].op not in COMPARISONS:
            raise ValueError(f"{REFUSAL}: this comparison")
        compare, left, right = COMPARISONS[node.ops[0].op], self.build(node.expr), self.build(node.ops[0].expr)
        return lambda sight: compare(found_in(left(sight)), found_in(right(sight)))

    def _choice(self, node: nodes.CondExpr) -> Step:
        test, then = self.build(node.test), self.build(node.expr1)
        other: Step = self.build(node.expr2) if node.expr2 is not None else lambda _sight: MISSING

        def run(sight: Sight) -> Any:
            chosen, node_chosen = (then, node.expr1) if holds(test(sight)) else (other, node.expr2)
            sight.stood_in = sight.stood_in or (sight.lacked and _is_number(node_chosen))
            return chosen(sight)

        return run

    def _not(self, node: nodes.Not) -> Step:
        inner = self.build(node.node)
        return lambda sight: not holds(inner(sight))

    def _either(self, node: nodes.BinExpr, *, stop_at: bool) -> Step:
        left, right = self.build(node.left), self.build(node.right)

        def run(sight: Sight) -> Any:
            first = left(sight)
            if holds(first) is stop_at:
                return first
            lacks = first is MISSING or first is None
            sight.stood_in = sight.stood_in or (lacks and _is_number(node.right))
            return right(sight)

        return run

    def _arithmetic(self, node: nodes.BinExpr) -> Step:
        return self._sum([node.left, node.right], ARITHMETIC[type(node)])

    def _sum(self, pair: Sequence[nodes.Node], work: Callable[[Any, Any], Any]) -> Step:
        left, right = self.build(pair[0]), self.build(pair[1])
        return lambda sight: bounded(work(number_of(left(sight)), number_of(right(sight))))


def _is_number(node: nodes.Node | None) -> bool:
    return isinstance(node, nodes.Const) and isinstance(node.value, int | float)


def _key(node: nodes.Node) -> str | int:
    if isinstance(node, nodes.Const) and isinstance(node.value, str | int) and not isinstance(node.value, bool):
        return node.value
    if isinstance(node, nodes.Neg) and isinstance(node.node, nodes.Const) and isinstance(node.node.value, int):
        return -node.node.value
    raise ValueError(f"{REFUSAL}: it looks up what it works out")
