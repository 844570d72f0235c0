# Completions of `PROGRAM` for bash, as `PROGRAM completions bash` prints them.

_FUNCTION_completions() {
    local program=PROGRAM errors=/dev/null space= line
    # The command as it was typed, unless that is an alias.
    type -P -- "$1" >/dev/null && program=$1
    [[ -n ${COMPLETE_DEBUG-} ]] && errors=/dev/stderr
    COMPREPLY=()
    while IFS= read -r line; do
        if [[ -z $space ]]; then space=$line; else COMPREPLY+=("$line"); fi
    done <<<"$(COMPLETE_DEBUG=${COMPLETE_DEBUG-} "$program" completions bash --answer -- \
        "$COMP_TYPE" "${COLUMNS:-80}" "$2" "${COMP_LINE:0:COMP_POINT}" 2>>"$errors")"
    # Older versions of bash have no `compopt`: there a space follows a folder.
    [[ $space == nospace ]] && compopt -o nospace 2>/dev/null
    return 0
}

# Older versions of bash sort by themselves.
complete -o nosort -F _FUNCTION_completions PROGRAM 2>/dev/null || complete -F _FUNCTION_completions PROGRAM
