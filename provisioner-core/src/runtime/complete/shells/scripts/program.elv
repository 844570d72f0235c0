# Completions of `PROGRAM` for elvish, as `PROGRAM completions elvish` prints them.

use str

set edit:completion:arg-completer[PROGRAM] = {|@words|
    var errors = /dev/null
    if (has-env COMPLETE_DEBUG) { set errors = /dev/stderr }
    # The command as it was typed, unless that is a function.
    var program = PROGRAM
    if (has-external $words[0]) { set program = $words[0] }
    var lines = [((external $program) completions elvish --answer -- (all $words[1..]) 2>>$errors)]
    for line (if (== (count $lines) 0) { put [] } else { put $lines[1..] }) {
        var value description more = (str:split "\t" $line)
        var display = $value
        if (not-eq $description '') { set display = $value'  ('$description')' }
        var suffix = ' '
        if (not-eq $more '') { set suffix = '' }
        edit:complex-candidate $value &display=$display &code-suffix=$suffix
    }
}
