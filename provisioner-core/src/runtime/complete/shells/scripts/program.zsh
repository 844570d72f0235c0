#compdef PROGRAM
# Completions of `PROGRAM` for zsh, as `PROGRAM completions zsh` prints them.

_PROGRAM() {
    local program=${(Q)words[1]} errors=/dev/null line kept value
    local -a lines columns whole begun
    integer length=0 index
    # The command as it was typed, unless that is an alias.
    (( $+commands[$program] )) || [[ -x $program && ! -d $program ]] || program=PROGRAM
    [[ -n $COMPLETE_DEBUG ]] && errors=/dev/stderr
    lines=("${(@f)$(COMPLETE_DEBUG=$COMPLETE_DEBUG command $program completions zsh --answer -- \
        "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>>$errors </dev/null)}")
    kept=$lines[1]
    shift lines
    # What all of them keep is not shown again: the folder of a path, the option in front of its value.
    if [[ -n $kept ]]; then
        for (( index = ${#kept}; index <= ${#PREFIX}; index++ )); do
            if [[ ${(Q)PREFIX[1,index]} == "$kept" ]]; then
                compset -p $index && length=${#kept}
                break
            fi
        done
    fi
    for line in $lines; do
        columns=("${(@ps:\t:)line}")
        value=${columns[1][length+1,-1]}
        [[ -n $value ]] || continue
        value=${${value//\\/\\\\}//:/\\:}
        [[ -n $columns[2] ]] && value+=:${columns[2]//\\/\\\\}
        if [[ -n $columns[3] ]]; then begun+=("$value"); else whole+=("$value"); fi
    done
    (( $#whole + $#begun )) || return 1
    (( $#whole )) && _describe -V PROGRAM whole
    (( $#begun )) && _describe -V PROGRAM begun -S ''
    return 0
}

# Found by its name in `$fpath` it is called at once, else it has to be made known.
if [[ $funcstack[1] == _PROGRAM ]]; then
    _PROGRAM "$@"
else
    compdef _PROGRAM PROGRAM
fi
