#!/bin/sh
# Installs sherpa into ~/.local, or below another prefix, without root: ./install.sh [--prefix DIR]
# `./install.sh --remove` takes it away again. Dossiers and settings stay.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
prefix=$HOME/.local
remove=
while [ $# -gt 0 ]; do
    case $1 in
        --remove) remove=yes ;;
        --prefix) prefix=${2:?--prefix wants a folder}; shift ;;
        *) echo "usage: install.sh [--prefix DIR] [--remove]" >&2; exit 2 ;;
    esac
    shift
done

cd "$here"
find bin share -type f | while read -r file; do
    if [ "$remove" ]; then
        rm -f "$prefix/$file"
        # Folders that it leaves empty go, too.
        rmdir -p "$prefix/$(dirname "$file")" 2> /dev/null || true
    else
        mkdir -p "$prefix/$(dirname "$file")"
        # A running one keeps its file.
        cp -p "$file" "$prefix/$file.new"
        mv -f "$prefix/$file.new" "$prefix/$file"
    fi
done
if [ "$remove" ]; then
    echo "removed sherpa from $prefix"
    exit
fi
echo "installed sherpa in $prefix/bin: try \`sherpa demo\`"
case :$PATH: in
    *:"$prefix/bin":*) ;;
    *) echo "put it in your path: export PATH=\"$prefix/bin:\$PATH\"" ;;
esac
case ${SHELL:-} in
    */zsh) echo "for completion, put this before compinit in ~/.zshrc: fpath+=($prefix/share/zsh/site-functions)" ;;
esac
