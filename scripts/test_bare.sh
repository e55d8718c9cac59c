#!/usr/bin/env bash
# A newcomer's machine: bare Debian 12, only make, git and python3-venv; clone, `make run`, `make test`.
# Packages come from wherever this machine gets its own: its apt sources, pip settings and certificates are lent.
set -euo pipefail

here=$(cd "$(dirname "$0")/.." && pwd)
port=${PORT:-8017}
root=$(mktemp -d -t danso-bare.XXXXXX)
chmod 755 "$root"  # apt fetches as a user of its own
seconds() { date +%s; }

[ "$(id -u)" = 0 ] || { echo "test-bare needs root: it makes a Debian root folder" >&2; exit 1; }
command -v debootstrap >/dev/null || { apt-get update -qq; apt-get install -y -qq debootstrap >/dev/null; }

clean_up() {
  [ -z "${server:-}" ] || kill -- "-$server" 2>/dev/null || true
  for place in dev/shm proc; do
    if mountpoint -q "$root/$place"; then umount "$root/$place"; fi
  done
  [ -n "${KEEP:-}" ] || rm -rf --one-file-system "$root" "$root.log" "$root.run.log"
}
trap clean_up EXIT

mirror=$(apt-get indextargets --format '$(SITE) $(RELEASE)' | awk '$2 ~ /^(bookworm|stable)$/ {print $1; exit}')
mirror=${mirror:?no Debian source is configured here}

echo "== a bare Debian 12 in $root"
started=$(seconds)
debootstrap --variant=minbase --include=ca-certificates bookworm "$root" "$mirror" >"$root.log" 2>&1 \
  || { tail -n 20 "$root.log" >&2; exit 1; }
mount -t proc proc "$root/proc" 2>/dev/null || true
mkdir -p "$root/dev/shm" && mount -t tmpfs tmpfs "$root/dev/shm" 2>/dev/null || true

lend() { [ ! -e "$1" ] || { mkdir -p "$root$(dirname "$1")"; cp -rL --remove-destination "$1" "$root$(dirname "$1")/"; }; }
for settings in /etc/resolv.conf /etc/hosts /etc/pip.conf "$HOME/.config/pip" /etc/apt/sources.list.d /etc/apt/auth.conf.d /etc/apt/trusted.gpg.d \
  /etc/apt/keyrings /etc/ssl/certs; do
  lend "$settings"
done
# the sources just lent replace the one debootstrap wrote
if ls "$root"/etc/apt/sources.list.d/*.sources >/dev/null 2>&1; then rm -f "$root/etc/apt/sources.list"; fi

lent=(HOME=/root PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 PORT="$port")
while IFS='=' read -r name _; do
  case "$name" in
    PIP_FIND_LINKS) ;; # a folder of this machine
    PIP_* | UV_* | SSL_CERT_* | CURL_CA_BUNDLE | REQUESTS_CA_BUNDLE | http_proxy | https_proxy | no_proxy | HTTP_PROXY | HTTPS_PROXY | NO_PROXY)
      lent+=("$name=${!name}") ;;
  esac
done < <(env)
inside() { chroot "$root" env -i "${lent[@]}" bash -euc "$1"; }

inside "export DEBIAN_FRONTEND=noninteractive; apt-get update -qq && apt-get install -y -qq --no-install-recommends make git python3-venv >/dev/null 2>&1"
echo "bare root: $(($(seconds) - started)) s"

git clone -q "file://$here" "$root/srv/danso"

echo "== make run"
started=$(seconds)
setsid chroot "$root" env -i "${lent[@]}" bash -euc "cd /srv/danso && exec make run" >"$root.run.log" 2>&1 &
server=$!
answered=
for _ in $(seq 900); do
  if ! kill -0 "$server" 2>/dev/null; then break; fi
  if python3 - "$port" <<'PY' 2>/dev/null; then answered=yes; break; fi
import sys, urllib.request
page = urllib.request.urlopen(f"http://127.0.0.1:{sys.argv[1]}/alive", timeout=5).read().decode()
sys.exit(0 if page.startswith("danso") else 1)
PY
  sleep 1
done
tail -n 15 "$root.run.log"
[ -n "$answered" ] || { echo "make run did not answer" >&2; exit 1; }
echo "make run answered after $(($(seconds) - started)) s"
kill -- "-$server"; wait "$server" 2>/dev/null || true; server=

echo "== make test"
started=$(seconds)
inside "cd /srv/danso && unset PORT && make test"
echo "make test: $(($(seconds) - started)) s"
