# Every job of this repository. What a job needs is installed into .venv by the first that runs.
# GNU make 3.81 (macOS) and newer.

PORT   ?= 8000
PYTHON ?= python3

# The default python3 may be old on a machine that has a newer one; one that was asked for is used.
PYTHONS = $(PYTHON) $(if $(filter file,$(origin PYTHON)),python3.14 python3.13 python3.12 python3.11)
FOUND   = $(shell for python in $(PYTHONS); do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; \
	done)

# The stamp is named after the pins, so that only changed pins are installed again.
PY    := .venv/bin/python
PINS  := $(shell cat requirements.txt requirements-cuda.txt | cksum | tr -d ' ')
READY := .venv/ready-$(PINS)

# At a terminal pip shows how far it is; a log is not filled with it.
UNSEEN = $$(test -t 1 || echo --quiet)

# Material announces its successor on each build.
export NO_MKDOCS_2_WARNING := 1

# Leads nbconvert to the template of labs.
export JUPYTER_CONFIG_PATH := publish/labs

# Edit links, where REPO_URL says what they lead to.
ifdef REPO_URL
export EDIT_URI ?= edit/main/docs/
endif

.PHONY: help serve test test-no-browser test-lesson test-busy test-cuda site labs zensical anki check lies bench
.PHONY: receipts receipts-browser receipts-cuda recheck notebooks-branch unverified canary canary-issue
.PHONY: fmt lint pins machine port again

help:
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-13s %s\n", $$1, $$2 }' Makefile

serve: port $(READY)  ## check every lesson, then serve the site on http://127.0.0.1:8000 (PORT=…) with live reload
	@ON_FALSE=show $(PY) -m publish check || echo 'Serving all the same: each problem stands in red on its page.'
	@$(PY) -m publish.labs || echo 'Serving all the same: each problem stands in red on its page.'
	@live=$$($(PY) -m publish.live) && ON_FALSE=show LIVE=$$live $(PY) -m mkdocs serve --dev-addr 127.0.0.1:$(PORT)

# Browsers and children are waited for: three workers keep two cores busy.
test: lint  ## run every test
	@$(PY) -m pytest -n 3 --dist worksteal

test-no-browser: lint  ## every test but those that need a Chromium
	@$(PY) -m pytest -n 3 --dist worksteal --ignore tests/browser

test-lesson: $(READY)  ## the tests of one lesson that need no built site: LESSON=matmul
	@test -n '$(LESSON)' || { echo 'make: which lesson? make test-lesson LESSON=matmul' >&2; exit 1; }
	@$(PY) -m pytest -n 2 --dist worksteal -m 'not site' -k '$(LESSON)'

test-busy: $(READY)  ## every test, ten times, while two processes keep two cores busy; none may fail
	@$(PY) -m tests.bench.busy 10

test-cuda: $(READY)  ## run every PyTorch snippet on this CUDA device; it fails where there is none
	@$(PY) -m pytest tests/publish/receipts/witness --device cuda --require-device cuda

# MkDocs counts for --strict only the warnings it would print: --quiet would let broken links pass.
site: $(READY) check labs  ## build the site into site/, or leave site/ alone if anything on a page is false
	@rm -rf .cache/site
	@live=$$($(PY) -m publish.live) && DOWNLOADS=true LIVE=$$live $(PY) -m mkdocs build --strict --site-dir .cache/site || { rm -rf .cache/site; exit 1; }
	@$(PY) -m publish finish .cache/site || { rm -rf .cache/site; exit 1; }
	@rm -rf site && mv .cache/site site

labs: $(READY)  ## run the labs that changed, or something that they import
	@$(PY) -m publish.labs

zensical: $(READY) check labs  ## build the site with MkDocs's successor, into .cache/zensical/site
	@live=$$($(PY) -m publish.live) && LIVE=$$live $(PY) -m publish.zensical

anki: $(READY)  ## build two Anki decks, shapes-that-ran.apkg and a core of it, from claims and questions
	@$(PY) -m publish anki .

check: $(READY)  ## check what pages and snippets state, without building anything
	@$(PY) -m publish check

lies: $(READY)  ## change what pages state, one place at a time, and count the lies that go unnoticed
	@$(PY) -m tests.lies

bench: $(READY) labs  ## measure what the checking costs, and how long readers wait for pages and cells
	@$(PY) -m tests.bench

receipts: $(READY)  ## record in receipts/ what this CPU checks, and how fast it is
	@$(PY) -m publish.receipts.witness record --device cpu
	@$(PY) -m publish.receipts.timings record --device cpu

receipts-cuda: $(READY)  ## the same of this CUDA device
	@$(PY) -m publish.receipts.witness record --device cuda
	@$(PY) -m publish.receipts.timings record --device cuda

receipts-browser: site  ## record what a Chromium checks: every NumPy snippet, in the cell of its own page
	@$(PY) -m tests.browser.live.record site

recheck: $(READY)  ## ask of this machine, with a margin, what pages state about time
	@$(PY) -m publish recheck

# Colab opens what a branch on GitHub holds. This one is written anew each time, without a history.
notebooks-branch: machine  ## put the notebooks of the site in artifact.tar onto the branch notebooks
	@rm -rf .cache/notebooks && mkdir -p .cache/notebooks
	@tar -xf artifact.tar -C .cache/notebooks
	@find .cache/notebooks -type f ! -name '*.ipynb' -delete
	@test -z "$$GH_TOKEN" || gh auth setup-git
	@cd .cache/notebooks && git init --quiet --initial-branch notebooks && git add . && \
		git -c user.name=notebooks -c user.email=notebooks@localhost commit --quiet -m 'Notebooks of the published site' && \
		git push --quiet --force "$$REPO_URL" notebooks

unverified:  ## say that no GPU takes part
	@echo 'No GPU runner is attached: pages say that no GPU checked them, unless a receipt that was recorded by hand says otherwise.' \
		| tee -a $${GITHUB_STEP_SUMMARY:-/dev/null}

canary: $(READY)  ## write into .cache/canary.md what pages would say with the newest versions
	@$(PY) -m tests.canary

canary-issue: machine  ## keep one open issue that says so, through gh
	@$(FOUND) -m tests.canary.issue

fmt: $(READY)  ## format and tidy the Python
	@$(PY) -m ruff check --quiet --fix
	@$(PY) -m ruff format --quiet

lint: $(READY)  ## lint and types (part of test)
	@$(PY) -m ruff check --quiet
	@$(PY) -m ruff format --quiet --check
	@$(PY) -m mypy

# uv resolves for every Python and platform at once; a file per kind of machine comes out.
pins: $(READY)  ## pin the newest versions that requirements.in allows
	@$(PY) -m pip install --quiet uv && mkdir -p .cache
	@$(PY) -m uv pip compile --quiet --universal --python-version 3.11 --upgrade \
		--no-annotate --no-header --output-file .cache/pins.txt requirements.in
	@grep -vE '^(cuda|nvidia|triton)' .cache/pins.txt > requirements.txt
	@grep -E '^(cuda|nvidia|triton)' .cache/pins.txt > requirements-cuda.txt

$(READY): $(if $(shell $(PY) -c '' 2>/dev/null && echo works),,again) | machine
	@$(PY) -c '' 2>/dev/null || $(FOUND) -m venv --clear .venv || { \
		echo 'make: this Python cannot create .venv (see above); on Debian and Ubuntu: apt install python3-venv' >&2; exit 1; }
	@echo 'Installing what requirements.txt pins into .venv. This happens once and can take minutes.'
ifeq ($(TORCH),cpu)
	@$(PY) -m pip install $(UNSEEN) --no-deps --index-url https://download.pytorch.org/whl/cpu $$(grep '^torch==' requirements.txt)
endif
	@$(PY) -m pip install $(UNSEEN) --requirement requirements.txt --constraint requirements-cuda.txt
	@rm -f .venv/ready-* && touch $@

machine:
	@test -w . || { echo 'make: cannot write in $(CURDIR): clone the repository to a folder of yours' >&2; exit 1; }
	@test -n '$(FOUND)' || { echo "make: needs Python 3.11 or newer, but $(PYTHON) is $$($(PYTHON) -V 2>/dev/null || echo missing): install one, or name one with make … PYTHON=python3.12" >&2; exit 1; }

port: machine
	@$(FOUND) -c 'import socket; socket.create_server(("127.0.0.1", $(PORT)))' 2>/dev/null || { \
		echo 'make: port $(PORT) is taken: stop what listens there, or run make serve PORT=$(shell expr $(PORT) + 1)' >&2; exit 1; }
