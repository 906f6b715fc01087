#!/bin/sh
# Stands for a program that cannot be loaded on this machine.
echo "no such library" >&2
exit 127
