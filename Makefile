# `make run` for a first look, `make quick` while you work, `make test` before a commit, `make soak` before a release.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# uv if it is installed, for speed; otherwise pip.
UV := $(shell command -v uv 2>/dev/null)

ifdef UV
create = uv venv --quiet --allow-existing --python $(PYTHON) $(VENV)
install = uv pip install --quiet --python $(BIN)/python
else
create = $(PYTHON) -m venv $(VENV)
install = $(BIN)/python -m pip install --quiet --disable-pip-version-check
endif

# What tests need from npm, if it is installed; without it they are skipped.
NODE := $(if $(shell command -v npm),tests/node/node_modules/.installed editors/vscode/node_modules/.installed)

# Tests start the program hundreds of times, and without bytecode it would be compiled each time.
unexport PYTHONDONTWRITEBYTECODE

# How long `make fuzz` runs, and the seed of its inputs.
SECONDS ?= 60
SEED ?= 20160531

.PHONY: run quick test soak lint style types check fix fuzz bench mutants docs site vsix clean

run: $(VENV)/.installed ## Validate and draw every map in arguments/ into build/
	$(BIN)/argmap validate arguments/
	$(BIN)/argmap render arguments/ --output build/ --format svg
	$(BIN)/argmap render arguments/ --output build/ --format png
	@echo "The pictures are in build/: open build/russia-iran-syria.svg in a browser."

quick: export ARGMAP_TESTS := quick
test: export ARGMAP_TESTS := test
soak: export ARGMAP_TESTS := soak

quick: style ## Lint, types, layers and the fast tests, in under a minute
test: style ## Lint, types, layers and all tests, in under five minutes
soak: style ## The same with ten times as many examples of each law, and the longest tests
# Without what it found the last time, mypy takes as long as thousands of tests, and so it runs together with them.
quick test soak:
	@$(MAKE) --no-print-directory --jobs=2 types check

lint: style types

style: $(VENV)/.installed-dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/lint-imports --no-cache
	$(BIN)/argmap fmt --check --quiet arguments/ argmap/syntax/starter.yaml

types: $(VENV)/.installed-dev
	$(BIN)/mypy

# The tests alone, at the speed that ARGMAP_TESTS names: quick, test (the default) or soak.
check: $(VENV)/.installed-dev $(NODE)
	$(BIN)/pytest -n 2 --dist worksteal --durations 10 --durations-min 2

fix: $(VENV)/.installed-dev ## Fix what can be fixed automatically
	$(BIN)/ruff check --fix
	$(BIN)/ruff format
	$(BIN)/argmap fmt --quiet arguments/ argmap/syntax/starter.yaml

fuzz: $(VENV)/.installed-dev ## Try changed inputs for SECONDS, from SEED; what fails is written to build/fuzz/
	$(BIN)/python -m tests.fuzz --seconds $(SECONDS) --seed $(SEED)

bench: $(VENV)/.installed-dev ## Measure, and write bench/RESULTS.md
	$(BIN)/python -m bench

mutants: $(VENV)/.installed-dev ## Change the rules and the reader in every small way, and see whether a test fails
	$(install) --editable '.[mutation]'
	$(BIN)/mutmut run
	$(BIN)/python -m bench.survivors

docs: $(VENV)/.installed-dev ## Write the generated pages and the schema again
	$(BIN)/python -m docs.tables
	$(BIN)/python -m docs.generate
	$(BIN)/argmap sync README.md docs/how-to/*.md
	$(BIN)/python -m tests.told
	$(BIN)/python -m tests.editors.slips

site: $(VENV)/.installed-dev ## Build the documentation site into build/site
	$(BIN)/python -m docs.site
	@echo "The site is in build/site: serve it with: $(BIN)/python -m http.server --directory build/site"

vsix: editors/vscode/node_modules/.installed ## Pack the extension for VS Code into build/
	mkdir -p build
	cd editors/vscode && npm run build --silent && npm run package --silent -- --out ../../build/argmap.vsix

clean: ## Remove what was built and installed
	rm -rf build $(VENV)

tests/node/node_modules/.installed: tests/node/package.json
	npm install --prefix tests/node --no-audit --no-fund --no-package-lock --silent
	@touch $@

editors/vscode/node_modules/.installed: editors/vscode/package-lock.json
	npm ci --prefix editors/vscode --no-audit --no-fund --silent
	@touch $@

$(VENV)/.installed: pyproject.toml
	$(create)
	$(install) --editable .
	@touch $@

$(VENV)/.installed-dev: pyproject.toml
	$(create)
	$(install) --editable '.[dev]'
	@touch $@ $(VENV)/.installed
