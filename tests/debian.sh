#!/usr/bin/env bash
# Makes a bare Debian in a folder of its own, and runs there what README promises: the example, then the golden cases and
# the end-to-end tests.
#   tests/debian.sh 12|13        as root: debootstrap and chroot need it
#   tests/debian.sh 12|13 all    all tests
# The base system and the packages are kept in the user's cache folder. The archive and the way to it are the machine's own.
set -euo pipefail
cd "$(dirname "$0")/.."

case "${1:-}" in
  12) suite=bookworm ;;
  13) suite=trixie ;;
  *) sed -n '2,7s/^# \{0,1\}//p' "$0"; exit 2 ;;
esac
tests="golden|e2e: (output|registry|labels|report|forms|same)|layering|messages"
[ "${2:-}" = all ] && tests=.

[ "$(id -u)" -eq 0 ] || { echo "$0 needs root." >&2; exit 2; }
command -v debootstrap >/dev/null || apt-get install -y -qq debootstrap >/dev/null
archive=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Component: main' 'Origin: Debian' | head -1)

cache=${XDG_CACHE_HOME:-$HOME/.cache}/passation/debian-$suite
mkdir -p "$cache/packages"
if [ ! -f "$cache/base.tar" ]; then
  made=$(mktemp -d)
  debootstrap --variant=minbase --include=ca-certificates "$suite" "$made" "$archive" >"$cache/debootstrap.log" ||
    { tail -20 "$cache/debootstrap.log"; exit 1; }
  tar -C "$made" --exclude='./var/cache/apt/archives/*.deb' -cf "$cache/base.tar.part" .
  mv "$cache/base.tar.part" "$cache/base.tar"
  rm -rf "$made"
fi

root=$(mktemp -d)
leave() {
  for mounted in proc dev var/cache/apt/archives; do umount -l "$root/$mounted" 2>/dev/null || true; done
  rm -rf --one-file-system "$root"
}
trap leave EXIT
tar -C "$root" -xf "$cache/base.tar"
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
mount --bind "$cache/packages" "$root/var/cache/apt/archives"
cp /etc/resolv.conf "$root/etc/"
cp /etc/apt/apt.conf.d/*prox* /etc/apt/apt.conf.d/*cert* "$root/etc/apt/apt.conf.d/" 2>/dev/null || true
printf 'APT::Keep-Downloaded-Packages "true";\nAPT::Sandbox::User "root";\n' >"$root/etc/apt/apt.conf.d/99keep"
cp -r /usr/local/share/ca-certificates/. "$root/usr/local/share/ca-certificates/" 2>/dev/null || true

# A copy of what git knows, in a folder whose name has a space and an accent.
home="$root/root/École test"
mkdir -p "$home"
git ls-files -z | tar --null -T - -cf - | tar -C "$home" -xf -

inside() {
  chroot "$root" /usr/bin/env -i HOME=/root LANG=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive \
    bash -c "set -e; cd '/root/École test'; $1"
}
inside "update-ca-certificates >/dev/null 2>&1 || true; examples/run.sh"
inside "./setup.sh tests && ctest --test-dir build/default -j $(nproc) --output-on-failure -R '$tests'"
