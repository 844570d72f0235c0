# Completions of `PROGRAM` for PowerShell, as `PROGRAM completions powershell` prints them.

Register-ArgumentCompleter -Native -CommandName 'PROGRAM' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    # Each word behind a `=`: an empty one would not arrive.
    $words = @()
    foreach ($element in ($commandAst.CommandElements | Select-Object -Skip 1)) {
        if ($element.Extent.EndOffset -ge $cursorPosition) { break }
        $words += if ($null -ne $element.Value) { '=' + $element.Value } else { '=' + $element.Extent.Text }
    }
    $words += '=' + $wordToComplete.Trim("'", '"')

    $lines = & 'PROGRAM' completions powershell --answer -- @words 2>$null
    foreach ($line in ($lines | Select-Object -Skip 1)) {
        $value, $description, $more = $line -split "`t", 3
        $text = $value
        if ($value -match '[\s''"`$;&|<>(){}@#,]') { $text = "'" + $value.Replace("'", "''") + "'" }
        if ([string]::IsNullOrEmpty($description)) { $description = $value }
        [System.Management.Automation.CompletionResult]::new($text, $value, 'ParameterValue', $description)
    }
}
