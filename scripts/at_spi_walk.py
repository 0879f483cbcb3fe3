# mypy: ignore-errors
"""Walks the program as a screen reader sees it, over AT-SPI, and says what it met as JSON.

Run by the system's own Python, which has the bindings (Debian: python3-gi, gir1.2-atspi-2.0), on a
session bus with the program running in it. It presses what a person would press, by name, from the
first page to the records of a Nexset, and looks at the whole tree at each place.

    /usr/bin/python3 scripts/at_spi_walk.py
"""

import json
import sys
import time
import warnings

import gi

warnings.simplefilter("ignore", DeprecationWarning)  # newer names are not in older bindings
gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402 - only after the version is chosen

SECONDS = 30
CONTROLS = {
    "push button", "button", "toggle button", "check box", "radio button", "combo box", "text",
    "entry", "password text", "spin button", "slider", "list", "list box", "table", "tree",
    "tree table", "page tab", "page tab list", "menu item", "menu", "menu bar", "progress bar",
    "dialog", "frame",
}  # fmt: skip
MARKS = {
    "Views": "View list",
    "Lookups": "No lookups yet",
    "Credentials": "Credential list",
    "Runs": "Run list",
    "Flows": "Flow list",
}
"""What shows that a page of the sidebar is in front."""
DATA = {"table", "tree", "tree table"}


class Walk:
    """Knows the program on the bus; what it met is in `met` and `unnamed`."""

    def __init__(self):
        self.met, self.unnamed, self.places = {}, [], {}
        self.program = self.wait(self._find_program, "the program on the accessibility bus")

    def _find_program(self):
        desktop = Atspi.get_desktop(0)
        for at in range(desktop.get_child_count()):
            one = desktop.get_child_at_index(at)
            if one is not None and "planhat" in (one.get_name() or "").lower():
                return one
        return None

    def wait(self, look, what):
        """What `look` finds, as soon as it finds something."""
        end = time.monotonic() + SECONDS
        while time.monotonic() < end:
            try:
                found = look()
            except gi.repository.GLib.GError:
                found = None  # it went away while it was looked at
            if found:
                return found
            time.sleep(0.1)
        there = sorted({f"{one.get_name()} ({role})" for one, role in self.all() if one.get_name()})
        sys.exit(f"Waited {SECONDS} s in vain for {what}. There is: {', '.join(there)}")

    def all(self, root=None):
        """Everything that is showing, from the top down."""
        waiting = [root or self.program]
        while waiting:
            one = waiting.pop()
            try:
                role, states = one.get_role_name(), one.get_state_set()
                children = one.get_child_count()
            except gi.repository.GLib.GError:
                continue
            yield one, role
            if role in DATA:
                continue
            for at in range(min(children, 400)):
                child = one.get_child_at_index(at)
                if child is None:
                    continue
                states = child.get_state_set()
                if states.contains(Atspi.StateType.SHOWING) or child.get_role_name() == "menu bar":
                    waiting.append(child)

    def names(self, one):
        """The names of a thing: its own, and that of the label it has, as screen readers say both.

        Qt gives a combo box its chosen entry for a name on Linux, and a bar of tabs its open tab.
        """
        found = [one.get_name() or ""]
        for relation in one.get_relation_set() or []:
            if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY:
                found += [
                    relation.get_target(at).get_name() for at in range(relation.get_n_targets())
                ]
        if one.get_role_name() == "combo box":
            found.append(one.get_description() or "")
        return [name for name in found if name]

    def find(self, name, *roles):
        """The showing thing of that name and one of these roles."""
        for one, role in self.all():
            if (not roles or role in roles) and name in self.names(one):
                return one
        return None

    def press(self, name, *roles):
        """Press, or choose, what has that name."""
        one = self.wait(lambda: self.find(name, *roles), f"“{name}” to press")
        action = one.get_action_iface()
        if action is not None and action.get_n_actions():
            for at in range(action.get_n_actions()):
                if action.get_action_name(at).lower() in {"press", "click", "toggle"}:
                    action.do_action(at)
                    return
            action.do_action(0)
            return
        self.choose(one)

    def choose(self, one):
        """Choose an entry of its list or a tab of its bar."""
        parent = one.get_parent()
        selection = parent.get_selection_iface()
        selection.select_child(one.get_index_in_parent())

    def look(self, place):
        """Note every control that shows, and those without a name."""
        number = 0
        for one, role in self.all():
            names = self.names(one)
            for name in names:
                self.met.setdefault(name, [])
                if role not in self.met[name]:
                    self.met[name].append(role)
            if role in CONTROLS:
                number += 1
                # The field inside of a combo or spin box is named by its owner.
                inner = one.get_parent().get_role_name() in {"combo box", "spin button"}
                if not names and not inner:
                    self.unnamed.append(f"{role} at {place} in {self.path(one)}")
        self.places[place] = number

    def path(self, one):
        """The names above it, to find it by."""
        names = []
        while one is not None and len(names) < 6:
            names.append(one.get_name() or one.get_role_name())
            one = one.get_parent()
        return " < ".join(names)

    def field(self, name):
        """The field of that name that can be typed into: itself, or what it holds."""
        for one, role in self.all():
            if role != "label" and name in self.names(one):
                for inner, _ in self.all(one):
                    if inner.get_editable_text_iface() is not None:
                        return inner
        return None

    def type_into(self, name, text):
        """Replace the text of a field."""
        one = self.wait(lambda: self.field(name), f"“{name}” to type into")
        one.get_editable_text_iface().set_text_contents(text)


def main():
    """Go the way of a first-time user."""
    Atspi.init()
    walk = Walk()
    walk.wait(lambda: walk.find("Try it with the practice tenant"), "the first page")
    walk.look("first page")
    walk.press("New Data Flow", "push button", "button")
    walk.wait(lambda: walk.find("Flow type", "list", "list box"), "the flow types")
    walk.look("flow type")
    walk.press("Create", "push button", "button")
    walk.wait(lambda: walk.find("Connector", "list", "list box"), "the connectors")
    walk.press("New credential", "push button", "button")
    walk.wait(lambda: walk.find("API Access Token"), "the form of a credential")
    walk.look("new credential")
    walk.press("Cancel credential", "push button", "button")
    walk.wait(lambda: walk.find("Use the practice tenant"), "the list of credentials")
    walk.press("Use the practice tenant", "push button", "button")
    tenant = walk.wait(lambda: chosen(walk, "Credential"), "the practice tenant in the list")
    walk.look("credential")
    walk.choose(tenant)
    walk.press("Next", "push button", "button")
    walk.wait(lambda: walk.find("Endpoint"), "the endpoints")
    walk.look("configure")
    walk.press("Test", "push button", "button")
    walk.wait(lambda: walk.find("Sample records", "table"), "the sample")
    walk.look("tested")
    for endpoint in ("Get Lean Companies", "Get Endusers"):
        walk.type_into("Endpoint", endpoint)
        wanted = "Status Filter" if "Lean" in endpoint else "Company ID Filter"
        walk.wait(lambda wanted=wanted: walk.find(wanted), wanted)
        walk.look(endpoint)
    walk.press("Advanced", "page tab")
    walk.wait(lambda: walk.find("Set API URL"), "the Advanced tab")
    walk.look("advanced")
    walk.press("Template", "page tab")
    walk.wait(lambda: walk.find("Page Size"), "the Template tab")
    walk.press("Create", "push button", "button")
    walk.wait(lambda: walk.find("Open Nexset"), "the receipt")
    walk.look("receipt")
    walk.press("Open Nexset", "push button", "button")
    walk.wait(lambda: walk.find("Records", "table"), "the records")
    walk.look("Nexsets")
    for page in ("Views", "Lookups", "Credentials", "Runs", "Flows"):
        walk.press(page, "list item")
        walk.wait(lambda shown=MARKS[page]: walk.find(shown), f"the page {page}")
        walk.look(page)
    print(json.dumps({"met": walk.met, "unnamed": walk.unnamed, "places": walk.places}))


def chosen(walk, name):
    """The first entry of the list of that name."""
    found = walk.find(name, "list", "list box")
    return found.get_child_at_index(0) if found is not None and found.get_child_count() else None


if __name__ == "__main__":
    main()
