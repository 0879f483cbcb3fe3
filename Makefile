# make run and make test work on a machine with nothing but Python 3.11; ARGS passes more on:
#   make test ARGS="-k templates"
.PHONY: help run test kill-loop check format bench bench-peers freeze wheel icons desktop-entry \
	audit lock screenshots translations clean
.DEFAULT_GOAL := help

PY := .venv/bin/python
ARGS ?=
KILLS ?= 100
# Tests that run side by side; 0 runs them one after another in one process, as --pdb wants it.
WORKERS ?= 2

help: ## say what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

run: ## start the program with the practice tenant ready (no screen: do the same job headless)
	@scripts/bootstrap.sh run
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname -s)" = Darwin ]; then \
		exec .venv/bin/planhat-gui --practice $(ARGS); \
	else \
		echo "No screen here (neither DISPLAY nor WAYLAND_DISPLAY is set): running the same job without the window."; \
		exec .venv/bin/planhat-gui demo $(ARGS); \
	fi

test: ## run all tests, two at a time, with a real keyring service and a virtual screen
	@scripts/bootstrap.sh test
	@scripts/with_keyring.sh $(PY) -m pytest -n $(WORKERS) --dist loadfile $(ARGS)

kill-loop: ## kill each kind of run at 100 random moments and resume it (KILLS=20: at fewer)
	@scripts/bootstrap.sh test
	PLANHAT_GUI_KILLS=$(KILLS) $(PY) -m pytest -s -o faulthandler_timeout=0 tests/reliability/test_kill_loop.py $(ARGS)

check: ## ruff, mypy strict, import-linter
	@scripts/bootstrap.sh dev
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	.venv/bin/lint-imports

format: ## let ruff format the code
	@scripts/bootstrap.sh dev
	$(PY) -m ruff format .

bench: ## measure speed and memory, as ratios in one run
	@scripts/bootstrap.sh run
	$(PY) -m benchmarks $(ARGS)

bench-peers: ## install the programs to compare with, in an environment of their own
	@scripts/bootstrap.sh dev
	$(PY) -m uv venv --quiet --allow-existing .venv-peers
	$(PY) -m uv pip install --quiet --python .venv-peers --group peers
	@echo "Installed; make bench now compares with them too."

freeze: ## build the program as a folder in dist/ and see that it starts
	@scripts/bootstrap.sh freeze
	$(PY) -m PyInstaller --noconfirm --clean --log-level WARN planhat_gui.spec
	$(PY) -m scripts.check_frozen $(ARGS)

wheel: ## build the wheel, install it away from this checkout and see that it works
	@scripts/bootstrap.sh dev
	$(PY) -m scripts.check_wheel

icons: ## make the program's icons again from their drawing
	@scripts/bootstrap.sh run
	$(PY) scripts/app_icons.py

desktop-entry: ## put the program of this checkout into the desktop's menu (Linux)
	@scripts/bootstrap.sh run
	.venv/bin/planhat-gui desktop-entry --install

audit: ## ask whether the pinned packages have known holes (needs the internet)
	@scripts/bootstrap.sh dev
	$(PY) -m scripts.audit $(ARGS)

lock: ## pin the dependencies again (ARGS=--upgrade for newer ones)
	@scripts/bootstrap.sh dev
	scripts/lock.sh .venv/bin/uv $(ARGS)

screenshots: ## make the pictures of the documentation again (ARGS=--every: of all pages)
	@scripts/bootstrap.sh test
	QT_QPA_PLATFORM=offscreen scripts/with_keyring.sh $(PY) -m scripts.screenshots $(ARGS)

translations: ## collect the texts of the window and compile their translations
	@scripts/bootstrap.sh test
	$(PY) scripts/translations.py extract
	$(PY) scripts/translations.py release
	$(PY) scripts/translations.py check

clean: ## remove what was made here, the environment included
	rm -rf .venv .venv-peers build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	find planhat_gui tests scripts -name __pycache__ -type d -prune -exec rm -rf {} +
