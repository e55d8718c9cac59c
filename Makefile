# Every command there is. People, hooks and CI call these.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

PYTHON ?= python3
PORT ?= 8000
DANSO_HOME ?= var
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.stamp
UV := $(BIN)/uv
UV_VERSION := 0.13.9

export DANSO_HOME
export UV_PYTHON_DOWNLOADS := never
export UV_LINK_MODE := copy
export VIRTUAL_ENV := $(CURDIR)/$(VENV)

# ---------------------------------------------------------------- to use it

.PHONY: help
help: ## what you are reading
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

.PHONY: setup
setup: $(STAMP)-installed $(STAMP)-phone ## make .venv with everything in it (free the second time)

.PHONY: run
run: setup ## set up, migrate, load the demo and serve it: http://127.0.0.1:8000 (PORT=...)
	@$(BIN)/danso migrate
	@if $(BIN)/danso demo --help >/dev/null 2>&1 && [ ! -e "$(DANSO_HOME)/today" ]; then $(BIN)/danso demo; fi
	@exec $(BIN)/danso serve --port $(PORT)

.PHONY: phone
phone: $(STAMP)-installed $(STAMP)-phone ## build the collaborator's app, which the server hands out under /phone/

.PHONY: demo
demo: setup ## load the demo commune into a fresh data folder
	$(BIN)/danso migrate
	$(BIN)/danso demo

# ---------------------------------------------------------------- to change it

.PHONY: test
test: setup check ## check, then every test, on SQLite and on PostgreSQL
	@DANSO_TEST_WORKERS=$${DANSO_TEST_WORKERS:-3} $(BIN)/python scripts/test.py

.PHONY: test-long
test-long: setup ## the slow laws too: more random input, larger registers
	@HYPOTHESIS_PROFILE=long $(BIN)/python scripts/test.py --long

.PHONY: test-bare
test-bare: ## clone into a bare Debian 12 and run there what a newcomer runs (needs root)
	scripts/test_bare.sh

.PHONY: bench
bench: setup ## medians beside a named peer doing the same job in the same run
	@$(BIN)/python -m bench

.PHONY: pictures
pictures: setup ## every screen and form as pictures in build/pictures, to be looked at
	@$(BIN)/python scripts/pictures.py

.PHONY: guide-pictures
guide-pictures: setup ## the screens shown in docs/guide, small, of the demo city
	@$(BIN)/python scripts/guide_pictures.py

.PHONY: check
check: setup ## lint, format, types, floors
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --quiet --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

.PHONY: lint
lint: setup ## mend what lint and format can mend by themselves
	@$(BIN)/ruff check --fix --quiet . || true
	@$(BIN)/ruff format .

.PHONY: lock
lock: $(STAMP)-uv-$(UV_VERSION) ## choose versions anew and write requirements.lock
	$(UV) pip compile --quiet --universal --generate-hashes --no-header --no-annotate \
	  --extra postgres --group dev pyproject.toml -o requirements.lock

.PHONY: clean
clean: ## remove what setup and tests made; the data folder stays
	rm -rf $(VENV) build phone/node_modules phone/dist-core src/danso/sync/static/phone .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis src/*.egg-info
	find src tests -name __pycache__ -type d -prune -exec rm -rf {} +

# ---------------------------------------------------------------- behind them

$(STAMP)-uv-$(UV_VERSION):
	@$(PYTHON) -c 'import sys; v = sys.version_info; sys.exit(0 if (3, 11) <= v < (3, 15) else "danso needs Python 3.11 to 3.14; this is %d.%d" % v[:2])'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)
	@touch $@

$(STAMP)-synced: requirements.lock $(STAMP)-uv-$(UV_VERSION)
	@$(UV) pip sync --quiet --require-hashes requirements.lock
	@touch $@

PHONE_SOURCES := $(shell find phone -path phone/node_modules -prune -o -path phone/dist-core -prune -o -type f -print) \
  src/danso/desk/static/desk/tokens.css

$(STAMP)-phone-packages: phone/package.json phone/package-lock.json phone/.npmrc | $(STAMP)-installed
	@$(BIN)/python scripts/phone.py install
	@touch $@

$(STAMP)-phone: $(STAMP)-phone-packages $(PHONE_SOURCES)
	@$(BIN)/python scripts/phone.py build
	@touch $@

$(STAMP)-installed: pyproject.toml $(STAMP)-synced
	@$(UV) pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@
