# Completions of `PROGRAM` for nushell, as `PROGRAM completions nushell` prints them.

# nushell has one completer for all external commands: what was set before is asked for every other.
let FUNCTION_before = ($env.config?.completions?.external?.completer? | default null)

$env.config.completions.external.enable = true
$env.config.completions.external.completer = {|spans: list<string>|
    if ($spans.0 | path basename) == "PROGRAM" {
        # The words come in the quotes they are typed in.
        let words = ($spans | skip 1 | each {|word| $word | str trim --char '"' | str trim --char "'" | str trim --char '`' })
        ^PROGRAM completions nushell --answer -- ...$words
        | lines
        | skip 1
        | each {|line|
            let columns = ($line | split column "\t" value description more | first)
            # In quotes where nushell would read it in its own way.
            let is_special = $columns.value =~ '[\s"\x27`$();|\[\]{}<>&*?!#\\^]'
            { value: (if $is_special { $columns.value | to json } else { $columns.value }), description: $columns.description }
        }
    } else if $FUNCTION_before != null {
        do $FUNCTION_before $spans
    }
}
