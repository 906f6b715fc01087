#!/bin/sh
# Stands for a server that knows its version and ends as soon as it is asked something else.
[ "$1" = --version ] && echo "terms-lsp 0.0.0-ending" && exit 0
head -c 20 > /dev/null
# Till the request has been written in full: the client must see an end, not a failed write.
sleep 0.2
exit 1
