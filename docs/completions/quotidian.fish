function __quotidian_should_offer_completions_for_flags_or_options -a expected_commands
    set -l non_repeating_flags_or_options $argv[2..]
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __quotidian_parse_tokens
    test "$commands" = "$expected_commands"; and return $non_repeating_flags_or_options_absent
end

function __quotidian_should_offer_completions_for_positional -a expected_commands positional_index_comparison expected_positional_index
    set -l non_repeating_flags_or_options
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __quotidian_parse_tokens
    test "$commands" = "$expected_commands" -a \( "$positional_index" "$positional_index_comparison" "$expected_positional_index" \)
end

function __quotidian_parse_tokens -S
    set -l unparsed_tokens (__quotidian_tokens -pc)
    switch $unparsed_tokens[1]
    case 'quotidian'
        __quotidian_parse_subcommand 0 'version' 'h/help'
        switch $unparsed_tokens[1]
        case 'check'
            __quotidian_parse_subcommand 0 'p/pipeline=' 'set=+' 'resolved' 'version' 'h/help'
        case 'explain'
            __quotidian_parse_subcommand 1 'p/pipeline=' 'set=+' 'color=' 'kept-only' 'version' 'h/help'
        case 'stages'
            __quotidian_parse_subcommand 1 'color=' 'version' 'h/help'
        case 'schema'
            __quotidian_parse_subcommand 1 'version' 'h/help'
        case 'init'
            __quotidian_parse_subcommand 1 'force' 'version' 'h/help'
        case 'help'
            __quotidian_parse_subcommand -r 1 'version'
        end
    end
end

function __quotidian_tokens
    if test (string split -m 1 -f 1 -- . "$FISH_VERSION") -gt 3
        commandline --tokens-raw $argv
    else
        commandline -o $argv
    end
end

function __quotidian_parse_subcommand -S -a positional_count
    argparse -s r -- $argv
    set -l option_specs $argv[2..]
    set -l is_repeating_positional $_flag_r
    set -el _flag_r
    set -a commands $unparsed_tokens[1]
    set positional_index 0
    while true
        set -e unparsed_tokens[1]
        argparse -sn "$commands" $option_specs -- $unparsed_tokens 2> /dev/null
        set unparsed_tokens $argv
        set positional_index (math $positional_index + 1)
        for non_repeating_flag_or_option in $non_repeating_flags_or_options
            if set -ql "_flag_$(string replace -a - _ -- $non_repeating_flag_or_option)"
                set non_repeating_flags_or_options_absent 1
                break
            end
        end
        test (count $unparsed_tokens) -eq 0 -o \( -z "$is_repeating_positional" -a "$positional_index" -gt "$positional_count" \) && break
    end
end

function __quotidian_complete_directories
    set -l token (commandline -t)
    string match -- '*/' $token
    set -l subdirs $token*/
    printf %s\n $subdirs
end

function __quotidian_custom_completion
    set -x SAP_SHELL fish
    set -x SAP_SHELL_VERSION $FISH_VERSION
    set -l tokens (__quotidian_tokens -p)
    if test -z "$(__quotidian_tokens -t)"
        set -l index (count (__quotidian_tokens -pc))
        set tokens $tokens[..$index] \'\' $tokens[(math $index + 1)..]
    end
    command $tokens[1] $argv $tokens
end

complete -c 'quotidian' -f
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian" version' -l 'version' -d 'Show the version.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_positional "quotidian" -eq 1' -fa 'check' -d 'Check the pipeline and say what it would do.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_positional "quotidian" -eq 1' -fa 'explain' -d 'Show what each stage made of one document: kept and dropped blocks, sentences, entities, quotes.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_positional "quotidian" -eq 1' -fa 'stages' -d 'List the stages and their options.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_positional "quotidian" -eq 1' -fa 'schema' -d 'Print the JSON Schema of pipeline.json, or of a record.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_positional "quotidian" -eq 1' -fa 'init' -d 'Write a commented pipeline.json and its schema into a folder.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_positional "quotidian" -eq 1' -fa 'help' -d 'Show subcommand help information.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian check" p pipeline' -s 'p' -l 'pipeline' -d 'The pipeline file (default: pipeline.json here, else the built-in pipeline).' -rfa '(for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.\'json\';printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian check"' -l 'set' -d 'Override a setting, as in --set strip.favor=precision; may be repeated.' -rfka ''
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian check" resolved' -l 'resolved' -d 'Print every setting, its value, and where the value comes from.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian check" version' -l 'version' -d 'Show the version.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian check" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_positional "quotidian explain" -eq 1' -F
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian explain" p pipeline' -s 'p' -l 'pipeline' -d 'The pipeline file (default: pipeline.json here, else the built-in pipeline).' -rfa '(for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.\'json\';printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian explain"' -l 'set' -d 'Override a setting, as in --set strip.favor=precision; may be repeated.' -rfka ''
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian explain" color' -l 'color' -d 'Colour: auto, always or never.' -rfka 'auto always never'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian explain" kept-only' -l 'kept-only' -d 'Leave out the blocks that were dropped.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian explain" version' -l 'version' -d 'Show the version.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian explain" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian stages" color' -l 'color' -d 'Colour: auto, always or never.' -rfka 'auto always never'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian stages" version' -l 'version' -d 'Show the version.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian stages" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_positional "quotidian schema" -eq 1' -fka 'pipeline record'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian schema" version' -l 'version' -d 'Show the version.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian schema" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_positional "quotidian init" -eq 1' -fa '(__quotidian_complete_directories)'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian init" force' -l 'force' -d 'Overwrite files that are there.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian init" version' -l 'version' -d 'Show the version.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian init" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian help" version' -l 'version' -d 'Show the version.'
