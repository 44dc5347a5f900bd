#!/usr/bin/env bash
# Runs examples/batch/passation.slurm on a cluster of one node on loopback, kills a task in the middle of its work, has it
# queued again, and compares every document with those of a plain run. Needs root: it starts munged, slurmctld and slurmd.
#
#   tests/slurm.sh [PROGRAM]
#
# Exit status: 0 same bytes, 1 not, 2 the cluster could not be started.
set -euo pipefail
cd "$(dirname "$0")/.."
program=$(realpath "${1:-build/default/passation}")
example=$PWD/examples/batch

command -v slurmctld slurmd sbatch munged >/dev/null ||
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends slurm-wlm slurmctld slurmd munge >/dev/null

work=$(mktemp -d)
chmod 755 "$work"
started=()
stop() {
  local pid
  for pid in "${started[@]}"; do kill "$pid" 2>/dev/null || true; done
  wait 2>/dev/null || true
  rm -rf "$work"
}
trap stop EXIT
fail() {
  tail -n 20 "$work"/*.log >&2 2>/dev/null || true
  echo "slurm.sh: $*" >&2
  exit 2
}
wait_for() { # seconds, command...
  local end=$((SECONDS + $1))
  shift
  until "$@" >/dev/null 2>&1; do
    [ $SECONDS -lt $end ] || return 1
    sleep 0.2
  done
}

# --- A cluster of one node ---------------------------------------------------------------------------------------------
mkdir -p "$work/state" "$work/spool" "$work/munge"
chmod 700 "$work/munge"
dd if=/dev/urandom of="$work/munge/key" bs=128 count=1 status=none
chmod 400 "$work/munge/key"
chown -R munge: "$work/munge"
socket=$work/munge.socket
touch "$work/munge.socket.lock" && chown munge: "$work/munge.socket.lock"
munged --foreground --force --num-threads=2 --key-file="$work/munge/key" --socket="$socket" --pid-file="$work/munge/pid" \
  --log-file="$work/munge/log" --seed-file="$work/munge/seed" >"$work/munged.log" 2>&1 &
started+=($!)
wait_for 10 test -S "$socket" || fail "munged does not start"

node=$(hostname -s)
cat >"$work/slurm.conf" <<CONF
ClusterName=passation
SlurmctldHost=$node(127.0.0.1)
AuthType=auth/munge
AuthInfo=socket=$socket
CredType=cred/munge
SlurmUser=root
SlurmdUser=root
SlurmctldPort=26817
SlurmdPort=26818
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd.pid
SlurmctldLogFile=$work/slurmctld.log
SlurmdLogFile=$work/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
ReturnToService=2
JobRequeue=1
MinJobAge=300
SchedulerParameters=requeue_delay=1
NodeName=$node NodeAddr=127.0.0.1 CPUs=2 RealMemory=1024 State=UNKNOWN
PartitionName=main Nodes=$node Default=YES MaxTime=INFINITE State=UP
CONF
export SLURM_CONF=$work/slurm.conf
slurmctld -D -f "$SLURM_CONF" >"$work/ctld.log" 2>&1 &
started+=($!)
slurmd -D -f "$SLURM_CONF" -N "$node" >"$work/node.log" 2>&1 &
started+=($!)
idle() { [ "$(sinfo -h -o %T | head -1)" = idle ]; }
wait_for 60 idle || fail "the cluster does not come up"

# --- The plain run, then the array -------------------------------------------------------------------------------------
# The first task is killed at its first try, in the middle of its work, and stays until it is queued again.
mkdir "$work/bin"
cat >"$work/bin/passation" <<SCRIPT
#!/usr/bin/env bash
if [ "\${SLURM_ARRAY_TASK_ID:-}" = 1 ] && [ -z "\${SLURM_RESTART_COUNT:-}" ]; then
  timeout -s KILL 0.04 "$program" "\$@" || true
  touch "$work/killed"
  sleep 600
fi
exec "$program" "\$@"
SCRIPT
chmod +x "$work/bin/passation"
export PATH=$work/bin:$PATH MANIFEST=$example/etablissements.csv KEY=$work/key DAY=2026-09-14T08:30
passation key create "$KEY" || fail "no key was made"
plain=0
passation batch "$MANIFEST" --key "$KEY" --date "$DAY" --out "$work/plain" --quiet || plain=$?
[ "$plain" -eq 3 ] || fail "the plain run ended with $plain"

OUT=$work/array
export OUT
job=$(sbatch --parsable --export=ALL --array=1-4 --output="$work/task-%a.log" "$example/passation.slurm")
wait_for 60 test -e "$work/killed" || fail "the first task does not run"
scontrol requeue "${job}_1" || fail "the killed task cannot be queued again"
pending() { [ "$(squeue -h -j "${job}_1" -o %t)" = PD ]; }
wait_for 60 pending || fail "the killed task is not queued again"
scontrol update JobId="${job}_1" StartTime=now  # Slurm would let it wait for two minutes
gone() { [ -z "$(squeue -h -o %A)" ]; }
wait_for 120 gone || fail "the array does not end"

documents() { (cd "$1" && find . -type f ! -name '*Resultat*' ! -path './registres/*' -print0 | sort -z | xargs -0 sha256sum); }
if ! diff <(documents "$work/plain") <(documents "$work/array"); then
  cat "$work"/task-*.log >&2
  echo "slurm.sh: the documents differ" >&2
  exit 1
fi
echo "$(documents "$work/array" | wc -l) documents, the same bytes as those of a plain run"
