# Shared by the scripts of bin/. Sourced, never run.
# shellcheck shell=bash

# shellcheck disable=SC2034  # for those who source this
caller_folder=$PWD
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1

run_packages=(libpq-dev libsqlite3-dev libargon2-dev zlib1g-dev pkg-config)
# shellcheck disable=SC2034  # for those who source this
browser_packages=(chromium fonts-noto-cjk fonts-morisawa-bizud-gothic python3-venv)
# shellcheck disable=SC2034
test_packages=("${run_packages[@]}" postgresql-15 python3 openssl curl)
release_binary=.build/release/kasane
release_stamp=.build/kasane-release.stamp

# What is being done, with the seconds since the script began.
say() { printf '[%4d s] %s\n' "$SECONDS" "$*"; }

stop_with() {
    printf '%s: %s\n' "${0##*/}" "$*" >&2
    exit 1
}

# --- Debian packages -------------------------------------------------------------------------

missing_packages() {
    local package status
    for package in "$@"; do
        status=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
        [ "$status" = installed ] || printf '%s\n' "$package"
    done
}

# Prints the words that make a command run as root; fails where nobody may.
root_words() {
    if [ "$(id -u)" -eq 0 ]; then
        return 0
    elif command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
        printf 'sudo\n'
    else
        return 1
    fi
}

# Installs what is missing and nothing else; asks the package lists anew only when it must.
need_packages() {
    local missing words
    mapfile -t missing < <(missing_packages "$@")
    if [ "${#missing[@]}" -eq 0 ]; then
        say "Debian packages: all $# present"
        return 0
    fi
    command -v apt-get >/dev/null || stop_with "needs Debian 12 and its packages: ${missing[*]}"
    if ! words=$(root_words); then
        printf '%s: these packages are missing. As root, type:\n\n' "${0##*/}" >&2
        printf '    apt-get update && apt-get install --yes %s\n\n' "${missing[*]}" >&2
        exit 1
    fi
    say "Debian packages: installing ${missing[*]}"
    # shellcheck disable=SC2086  # no word at all when already root
    install_packages "$words" "${missing[@]}" || stop_with "apt-get could not install the packages"
}

install_packages() {
    local words=$1
    shift
    # shellcheck disable=SC2086
    $words env DEBIAN_FRONTEND=noninteractive apt-get update -q </dev/null &&
        $words env DEBIAN_FRONTEND=noninteractive \
            apt-get install --yes --no-install-recommends "$@" </dev/null
}

# --- Swift -----------------------------------------------------------------------------------

need_swift() {
    local line major minor
    command -v swift >/dev/null ||
        stop_with "the command swift is missing: install a Swift 6.3 toolchain and put it in PATH"
    line=$(swift --version 2>/dev/null | grep -m1 -o 'Swift version [0-9]*\.[0-9]*') ||
        stop_with "swift --version gives no version: the toolchain is not complete"
    line=${line##* }
    major=${line%%.*}
    minor=${line##*.}
    if [ "$major" -lt 6 ] || { [ "$major" -eq 6 ] && [ "$minor" -lt 3 ]; }; then
        stop_with "Swift $line is too old: Kasane needs 6.3 or newer"
    fi
}

# All at once, hundreds of towns and their PostgreSQL connections would be open together, and what waits
# for a lock or a checkpoint would wait for the whole run.
swift_tests() {
    SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH=${KASANE_TESTS_AT_ONCE:-8} \
        swift test --skip-build "$@"
}

# The stamp and not the binary is compared: a build that finds nothing to do leaves the binary old.
release_is_fresh() {
    [ -x "$release_binary" ] && [ -e "$release_stamp" ] &&
        [ -z "$(find Package.swift Sources -newer "$release_stamp" -print -quit)" ]
}

# The binary that runs in an office: optimised, without need of a Swift toolchain there.
build_release() {
    if release_is_fresh; then
        say "release binary: newer than every source, not built again"
        return 0
    fi
    say "release binary: building (the first time takes 8 to 30 minutes)"
    mkdir -p .build
    touch "$release_stamp.begun"
    swift build -c release --product kasane --static-swift-stdlib
    # The time of the beginning: a source saved during the build makes the next one build again.
    mv "$release_stamp.begun" "$release_stamp"
    say "release binary: built"
}

# --- a private PostgreSQL --------------------------------------------------------------------

postgres_folder=""
postgres_process=""
postgres_user=""

postgres_programs() {
    local folder
    for folder in /usr/lib/postgresql/*/bin; do
        [ -x "$folder/initdb" ] && [ -x "$folder/postgres" ] && printf '%s\n' "$folder"
    done | sort -V | tail -n 1
}

# PostgreSQL refuses root, so root hands over to somebody who may do less. Only for subshells: the
# shell becomes the program, so `$!` is PostgreSQL itself, and it ends even if this script is killed.
become_postgres_user() {
    local words=()
    if [ "$(id -u)" -eq 0 ]; then
        words=(--reuid "$postgres_user" --regid "$(id -g "$postgres_user")" --clear-groups)
    fi
    cd / && exec setpriv "${words[@]}" --pdeathsig INT -- "$@"
}

free_port() {
    local port
    while :; do
        port=$((20000 + RANDOM % 30000))
        (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break
    done
    printf '%s\n' "$port"
}

make_cluster() {
    local programs=$1
    postgres_folder=$(mktemp -d /tmp/kasane-postgres.XXXXXX)
    [ "$(id -u)" -ne 0 ] || chown "$postgres_user" "$postgres_folder"
    (become_postgres_user "$programs/initdb" --pgdata="$postgres_folder/data" --username=kasane \
        --auth-host=trust --auth-local=reject --encoding=UTF8 --locale=C.UTF-8) \
        >"$postgres_folder.log" 2>&1
}

# One attempt on one port. Succeeds once a connection is answered.
launch_cluster() {
    local programs=$1 port=$2 tries
    become_postgres_user "$programs/postgres" -D "$postgres_folder/data" -p "$port" \
        -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=on \
        -c max_connections=100 >>"$postgres_folder.log" 2>&1 &
    postgres_process=$!
    for ((tries = 0; tries < 150; tries++)); do
        kill -0 "$postgres_process" 2>/dev/null || return 1
        "$programs/pg_isready" -q -h 127.0.0.1 -p "$port" -t 1 && return 0
        sleep 0.2
    done
    return 1
}

# Starts an empty PostgreSQL of our own on loopback and exports KASANE_TEST_POSTGRES.
start_postgres() {
    local programs port attempt
    programs=$(postgres_programs)
    [ -n "$programs" ] || stop_with "no PostgreSQL server programs under /usr/lib/postgresql"
    postgres_user=nobody
    id -u postgres >/dev/null 2>&1 && postgres_user=postgres
    make_cluster "$programs" || { cat "$postgres_folder.log" >&2; return 1; }
    for attempt in 1 2 3; do
        port=$(free_port)
        if launch_cluster "$programs" "$port"; then
            export KASANE_TEST_POSTGRES="postgres://kasane@127.0.0.1:$port/postgres"
            say "PostgreSQL: running on 127.0.0.1:$port (process $postgres_process)"
            return 0
        fi
        say "PostgreSQL: attempt $attempt on port $port failed"
        end_postgres_process
    done
    cat "$postgres_folder.log" >&2
    return 1
}

# An immediate shutdown: the cluster is thrown away, so nothing of it need reach the disk.
end_postgres_process() {
    local signal tries
    [ -n "$postgres_process" ] || return 0
    for signal in QUIT KILL; do
        kill -"$signal" "$postgres_process" 2>/dev/null || break
        for ((tries = 0; tries < 50; tries++)); do
            kill -0 "$postgres_process" 2>/dev/null || break 2
            sleep 0.2
        done
    done
    wait "$postgres_process" 2>/dev/null || true
    postgres_process=""
}

# Safe to call at any time and more than once, so that a trap can.
stop_postgres() {
    end_postgres_process
    if [ -n "$postgres_folder" ]; then
        rm -rf "$postgres_folder" "$postgres_folder.log"
        postgres_folder=""
    fi
    unset KASANE_TEST_POSTGRES
}

# --- the browser's Python --------------------------------------------------------------------

# A virtual environment of our own; pip runs only when the list of packages has changed.
need_browser_python() {
    local wanted=tests/browser/requirements.txt venv=.venv-browser
    if [ ! -x "$venv/bin/python" ] || ! cmp -s "$wanted" "$venv/installed.txt"; then
        say "browser tests: preparing $venv"
        /usr/bin/python3 -m venv "$venv" &&
            "$venv/bin/pip" install --quiet --disable-pip-version-check -r "$wanted" &&
            cp "$wanted" "$venv/installed.txt"
    fi
}
