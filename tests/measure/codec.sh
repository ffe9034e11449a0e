#!/usr/bin/env bash
# What one note's answers take to be read and written, optimised: at most 5 µs each to read.
#     tests/measure/codec.sh
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
for module in Nihongo Casework; do
    mapfile -t sources < <(find "$root/Sources/$module" -name '*.swift')
    swiftc -O -wmo -swift-version 6 -parse-as-library -emit-module -emit-object -I . \
        -module-name "$module" -o "$module.o" "${sources[@]}"
done
cp "$root/tests/measure/codec.swift" main.swift
swiftc -O -wmo -swift-version 6 -I . -o codec main.swift \
    "$root"/Sources/Records/Forms/Answer{Codec,Reader,Writer}.swift Casework.o Nihongo.o
./codec
