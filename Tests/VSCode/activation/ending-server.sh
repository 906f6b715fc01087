#!/bin/sh
# Stands for a server that knows its version and ends as soon as it is asked something else.
[ "$1" = --version ] && echo "terms-lsp 0.0.0-ending" && exit 0
head -c 20 > /dev/null
exit 1
