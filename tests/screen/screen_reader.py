"""A screen reader's eyes and hands: reads a program's tree through AT-SPI and acts on it. Run by the system's Python.

It takes one JSON object a line and answers with one. It knows nothing of the program but what the tree tells.
"""

import json
import sys
import time
import warnings

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

PATIENCE = 12.0  # seconds that something may take to be there
EACH = 0.05
warnings.simplefilter("ignore", DeprecationWarning)  # older systems have only the names that newer ones deprecate


def application():
    """The program under test: the only one on this bus that has windows and is not the bus itself."""
    desktop = Atspi.get_desktop(0)
    for n in range(desktop.get_child_count()):
        one = desktop.get_child_at_index(n)
        if one is not None and one.get_child_count() > 0:
            return one
    return None


def walk(node, deep=0):
    """Every node that is shown, in the order of the tree."""
    if node is None or deep > 40:
        return
    try:
        states = node.get_state_set()
        if deep > 1 and not states.contains(Atspi.StateType.VISIBLE):
            return
        yield node, states
        count = node.get_child_count()
    except gi.repository.GLib.Error:
        return  # it went while it was looked at
    for n in range(count):
        try:
            child = node.get_child_at_index(n)
        except gi.repository.GLib.Error:
            continue
        yield from walk(child, deep + 1)


def told(node, states):
    flags = ("checked", "focused", "enabled", "focusable", "editable", "selected")
    return {
        "role": node.get_role_name(),
        "name": node.get_name(),
        "value": node.get_description(),
        "group": node.get_parent().get_name() if node.get_parent() else "",
        "states": [one for one in flags if states.contains(getattr(Atspi.StateType, one.upper()))],
    }


def tree():
    app = application()
    return [told(*each) for each in walk(app)] if app else []


def focused():
    """What has the focus; a frame has it besides."""
    for node, states in walk(application()):
        if states.contains(Atspi.StateType.FOCUSED) and node.get_role_name() != "frame":
            return told(node, states)
    return None


def matches(node, states, role, name):
    if role and node.get_role_name() != role:
        return False
    said = node.get_name()
    if not states.contains(Atspi.StateType.ENABLED):
        return False
    return said == name[1:] if name.startswith("=") else name.lower() in said.lower()


def find(role, name):
    """The first node of this role whose name has these words in it, or is these after an equals sign."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        for node, states in walk(application()):
            try:
                if matches(node, states, role, name):
                    return node
            except gi.repository.GLib.Error:
                continue
        time.sleep(EACH)
    return None


def act(asked):
    """Do what was asked; what is answered."""
    node = find(asked.get("role", ""), asked["name"])
    if node is None:
        return {"found": False, "tree": tree()}
    if asked["do"] == "press":
        node.get_action_iface().do_action(0)
    elif asked["do"] == "type":
        node.get_editable_text_iface().set_text_contents(asked["text"])
    elif asked["do"] == "focus":
        node.get_component_iface().grab_focus()
    if asked["do"] != "find":
        return {"found": True}  # what was pressed may be gone by now
    place = node.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
    answer = told(node, node.get_state_set())
    return {"found": True, **answer, "place": [place.x, place.y, place.width, place.height]}


def act_again(asked):
    """Act; once more where what was found went before it could be used."""
    for _ in range(20):
        try:
            return act(asked)
        except gi.repository.GLib.Error:
            time.sleep(EACH)
    return act(asked)


def main():
    for line in sys.stdin:
        asked = json.loads(line)
        if asked["do"] == "tree":
            answer = {"tree": tree()}
        elif asked["do"] == "focused":
            answer = {"focused": focused()}
        else:
            answer = act_again(asked)
        print(json.dumps(answer), flush=True)


main()
