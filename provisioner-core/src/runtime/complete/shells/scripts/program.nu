# Completions of `PROGRAM` for nushell, as `PROGRAM completions nushell` prints them.

# nushell has one completer for all external commands: what was set before is asked for every other.
let FUNCTION_before = ($env.config?.completions?.external?.completer? | default null)

$env.config.completions.external.enable = true
$env.config.completions.external.completer = {|spans: list<string>|
    if ($spans.0 | path basename) == "PROGRAM" {
        ^PROGRAM completions nushell --answer -- ...($spans | skip 1)
        | lines
        | skip 1
        | each {|line|
            let columns = ($line | split column "\t" value description more | first)
            { value: $columns.value, description: $columns.description }
        }
    } else if $FUNCTION_before != null {
        do $FUNCTION_before $spans
    }
}
