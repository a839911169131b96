# The thin front of `python -m timeline`: it installs what is needed and calls it. Target names are Pelican's.

PYTHON ?= python3
DEBUG  ?= 0
PORT   ?= 8000
SERVER ?= 127.0.0.1
FORMAT ?= text
LOCK_OPTIONS ?=

VENV := .venv
PY   := $(VENV)/bin/python
NPM  := $(shell command -v npm 2>/dev/null)
PIP_INSTALL := $(PY) -m pip install --quiet --disable-pip-version-check --require-hashes
NPM_CI      := ci --ignore-scripts --no-audit --no-fund

# A stamp is newer than the lock file that was installed. `npm ci` empties node_modules, and so takes its stamps away.
SITE_PYTHON := $(VENV)/.site
TEST_PYTHON := $(VENV)/.test
SITE_NODE   := node_modules/.site
EDIT_NODE   := node_modules/.edit
TEST_NODE   := node_modules/.test
COMMAND     := $(VENV)/bin/timeline
SITE := $(SITE_PYTHON) $(COMMAND) $(if $(NPM),$(SITE_NODE))
SCHEMAS   := .timeline/schema/event.json
NODE_LOCK := package.json package-lock.json .npmrc

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help html check test serve devserver cms publish clean bench format lock

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## /\1|/p' Makefile | awk -F'|' '{ printf "  make %-10s %s\n", $$1, $$2 }'
	@echo 'Variables: PORT=8000 SERVER=127.0.0.1 (serve, devserver), DEBUG=1 (devserver), FORMAT=json (check),'
	@echo '           PYTHON=python3 (makes .venv), LOCK_OPTIONS=--upgrade (lock)'

html: $(SITE) $(SCHEMAS) ## build the site into output/
	$(PY) -m timeline build

check: $(SITE_PYTHON) $(COMMAND) $(SCHEMAS) ## read all content and list every problem; FORMAT=text, json, github or sarif
	$(PY) -m timeline check --format $(FORMAT)

test: $(TEST_PYTHON) $(TEST_NODE) ## run every check: style, types, unit tests, the built site in a browser
	@echo '== tools that are not Python: found, or installed'
	$(PY) -m tests.tools.judges
	@echo '== ruff: style'
	$(PY) -m ruff check
	@echo '== ruff: format'
	$(PY) -m ruff format --check
	@echo '== mypy: types'
	$(PY) -m mypy --strict
	@echo '== pytest: behaviour'
	$(PY) -m pytest

serve: ## serve output/ on PORT
	@test -d output || { echo 'There is no output/ yet. Run: make html' >&2; exit 1; }
	$(PYTHON) -m http.server --directory output --bind $(SERVER) $(PORT)

devserver: $(SITE) ## serve the site on PORT, build it again after each save and refresh the browser
	$(PY) -m timeline devserver --bind $(SERVER) --port $(PORT) $(if $(filter 1,$(DEBUG)),--debug)

cms: $(SITE) $(EDIT_NODE) ## write the pages of the web editor, which devserver shows at /admin/
	$(PY) -m timeline cms
	@echo 'Run `make devserver` and open /admin/ there.'

publish: $(SITE) ## build the site for its public address (publishconf.py)
	$(PY) -m timeline build --publish

clean: ## remove output/
	rm -rf output

bench: $(TEST_PYTHON) $(TEST_NODE) ## measure weight and speed, printed as ratios
	$(PY) -m tests.bench

format: $(TEST_PYTHON) ## format the code and apply the safe fixes
	$(PY) -m ruff format
	$(PY) -m ruff check --fix

lock: $(TEST_PYTHON) ## write the lock files again from pyproject.toml and package.json
	$(call compile,requirements.txt,--extra edit pyproject.toml)
	$(call compile,requirements-dev.txt,--extra edit --extra dev --constraint requirements.txt pyproject.toml)
	$(call compile,requirements-node.txt,--group node)
	$(call compile,requirements-java.txt,--group java)
	"$$($(PY) -m tests.tools.judges npm)" install --package-lock-only --ignore-scripts --no-audit --no-fund
	$(PY) -m tests.tools.lock

# 1: the lock file, 2: what it is compiled from
define compile
$(PY) -m uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-emit-find-links \
  --python-version 3.11 --custom-compile-command 'make lock' $(LOCK_OPTIONS) --output-file $(1) $(2)
endef

$(PY):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo '$(PYTHON) is missing or older than 3.11. Install Python 3.11 or newer, or name one: make PYTHON=python3.12' >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' || \
	  { echo '$(PYTHON) cannot make virtual environments. Install its venv module (Debian: apt-get install python3-venv)' >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

# With the environment activated, `timeline …` works in every folder.
$(COMMAND): | $(PY)
	@printf '#!/bin/sh\nPYTHONPATH="$${0%%/*}/../.." exec "$${0%%/*}/python" -m timeline "$$@"\n' > $@
	@chmod +x $@

# With them, text editors complete fields and names while one types.
$(SCHEMAS): $(SITE_PYTHON) $(wildcard content/*/*.yaml)
	@$(PY) -m timeline schema --project > /dev/null
	@mkdir -p $(@D) && touch $@

$(SITE_PYTHON): requirements.txt | $(PY)
	$(PIP_INSTALL) --requirement requirements.txt
	@touch $@

$(TEST_PYTHON): requirements-dev.txt | $(PY)
	$(PIP_INSTALL) --requirement requirements-dev.txt
	@touch $@ $(SITE_PYTHON)

$(SITE_NODE): $(NODE_LOCK)
	$(NPM) $(NPM_CI) --omit=dev
	@touch $@

$(EDIT_NODE): $(NODE_LOCK)
	@test -n '$(NPM)' || { echo 'The web editor comes by npm. Install npm and run `make cms` again.' >&2; exit 1; }
	$(NPM) $(NPM_CI)
	@touch $@ $(SITE_NODE)

$(TEST_NODE): $(NODE_LOCK) | $(TEST_PYTHON)
	"$$($(PY) -m tests.tools.judges npm)" $(NPM_CI)
	@touch $@ $(SITE_NODE)
