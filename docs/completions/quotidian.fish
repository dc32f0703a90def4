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
        case 'run'
            __quotidian_parse_subcommand 1 'o/output=' 'j/workers=' 'files-from=' 'json' 'p/pipeline=' 'set=+' 'color=' 'q/quiet' 'v/verbose' 'log-format=' 'fresh' 'dry-run' 'retry-quarantined' 'max-failures=' 'fail-fast' 'version' 'h/help'
        case 'status'
            __quotidian_parse_subcommand 0 'o/output=' 'p/pipeline=' 'set=+' 'color=' 'history' 'json' 'version' 'h/help'
        case 'changes'
            __quotidian_parse_subcommand 0 'since=' 'forget-through=' 'o/output=' 'p/pipeline=' 'set=+' 'version' 'h/help'
        case 'quarantine'
            __quotidian_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'list'
                __quotidian_parse_subcommand 0 'o/output=' 'p/pipeline=' 'set=+' 'color=' 'json' 'version' 'h/help'
            case 'show'
                __quotidian_parse_subcommand 1 'o/output=' 'p/pipeline=' 'set=+' 'version' 'h/help'
            case 'retry'
                __quotidian_parse_subcommand -r 1 'o/output=' 'j/workers=' 'files-from=' 'json' 'p/pipeline=' 'set=+' 'color=' 'q/quiet' 'v/verbose' 'log-format=' 'version' 'h/help'
            end
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
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_positional "quotidian" -eq 1' -fa 'run' -d 'Process the documents of the input into records.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_positional "quotidian" -eq 1' -fa 'status' -d 'Show the last run, what is under way, what waits, and what is in quarantine.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_positional "quotidian" -eq 1' -fa 'changes' -d 'Print what changed since a run: one upsert or delete a line.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_positional "quotidian" -eq 1' -fa 'quarantine' -d 'List, show or retry the documents that could not be processed.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_positional "quotidian" -eq 1' -fa 'check' -d 'Check the pipeline and say what it would do.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_positional "quotidian" -eq 1' -fa 'explain' -d 'Show what each stage made of one document: kept and dropped blocks, sentences, entities, quotes.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_positional "quotidian" -eq 1' -fa 'stages' -d 'List the stages and their options.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_positional "quotidian" -eq 1' -fa 'schema' -d 'Print the JSON Schema of pipeline.json, or of a record.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_positional "quotidian" -eq 1' -fa 'init' -d 'Write a commented pipeline.json and its schema into a folder.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_positional "quotidian" -eq 1' -fa 'help' -d 'Show subcommand help information.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_positional "quotidian run" -eq 1' -fa '(__quotidian_complete_directories)'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian run" o output' -l 'output' -s 'o' -d 'The folder that the records go to.' -rfa '(__quotidian_complete_directories)'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian run" j workers' -s 'j' -l 'workers' -d 'How many documents are worked on at once; 0 means one for each core.' -rfka ''
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian run" files-from' -l 'files-from' -d 'Read only the files that this list names; - for a list on standard input.' -rF
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian run" json' -l 'json' -d 'Print the summary on standard output as JSON.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian run" p pipeline' -s 'p' -l 'pipeline' -d 'The pipeline file (default: pipeline.json here, else the built-in pipeline).' -rfa '(for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.\'json\';printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian run"' -l 'set' -d 'Override a setting, as in --set strip.favor=precision; may be repeated.' -rfka ''
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian run" color' -l 'color' -d 'Colour: auto, always or never.' -rfka 'auto always never'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian run" q quiet' -l 'quiet' -s 'q' -d 'Say only what went wrong.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian run" v verbose' -l 'verbose' -s 'v' -d 'Say more of what happens.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian run" log-format' -l 'log-format' -d 'How messages are written: text, or json with one object a line.' -rfka 'text json'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian run" fresh' -l 'fresh' -d 'Process everything again, whatever earlier runs did.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian run" dry-run' -l 'dry-run' -d 'Say what would be processed and why, and do nothing.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian run" retry-quarantined' -l 'retry-quarantined' -d 'Try the documents in quarantine again.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian run" max-failures' -l 'max-failures' -d 'Stop when more documents than this fail.' -rfka ''
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian run" fail-fast' -l 'fail-fast' -d 'Stop at the first document that fails.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian run" version' -l 'version' -d 'Show the version.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian run" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian status" o output' -l 'output' -s 'o' -d 'The output folder (default: that of the pipeline).' -rfa '(__quotidian_complete_directories)'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian status" p pipeline' -s 'p' -l 'pipeline' -d 'The pipeline file (default: pipeline.json here, else the built-in pipeline).' -rfa '(for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.\'json\';printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian status"' -l 'set' -d 'Override a setting, as in --set strip.favor=precision; may be repeated.' -rfka ''
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian status" color' -l 'color' -d 'Colour: auto, always or never.' -rfka 'auto always never'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian status" history' -l 'history' -d 'Show all completed runs, one a line.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian status" json' -l 'json' -d 'Print JSON.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian status" version' -l 'version' -d 'Show the version.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian status" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian changes" since' -l 'since' -d 'The number of the run at which you stand; 0 for everything from the beginning.' -rfka ''
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian changes" forget-through' -l 'forget-through' -d 'Remove the feeds of runs up to this one, which everybody has taken.' -rfka ''
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian changes" o output' -l 'output' -s 'o' -d 'The output folder (default: that of the pipeline).' -rfa '(__quotidian_complete_directories)'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian changes" p pipeline' -s 'p' -l 'pipeline' -d 'The pipeline file (default: pipeline.json here, else the built-in pipeline).' -rfa '(for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.\'json\';printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian changes"' -l 'set' -d 'Override a setting, as in --set strip.favor=precision; may be repeated.' -rfka ''
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian changes" version' -l 'version' -d 'Show the version.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian changes" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian quarantine" version' -l 'version' -d 'Show the version.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian quarantine" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_positional "quotidian quarantine" -eq 1' -fa 'list' -d 'List the documents in quarantine with their reasons.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_positional "quotidian quarantine" -eq 1' -fa 'show' -d 'Show all that is known about one document in quarantine.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_positional "quotidian quarantine" -eq 1' -fa 'retry' -d 'Run again, and try documents in quarantine again.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian quarantine list" o output' -l 'output' -s 'o' -d 'The output folder (default: that of the pipeline).' -rfa '(__quotidian_complete_directories)'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian quarantine list" p pipeline' -s 'p' -l 'pipeline' -d 'The pipeline file (default: pipeline.json here, else the built-in pipeline).' -rfa '(for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.\'json\';printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian quarantine list"' -l 'set' -d 'Override a setting, as in --set strip.favor=precision; may be repeated.' -rfka ''
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian quarantine list" color' -l 'color' -d 'Colour: auto, always or never.' -rfka 'auto always never'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian quarantine list" json' -l 'json' -d 'Print one JSON object a line.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian quarantine list" version' -l 'version' -d 'Show the version.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian quarantine list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian quarantine show" o output' -l 'output' -s 'o' -d 'The output folder (default: that of the pipeline).' -rfa '(__quotidian_complete_directories)'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian quarantine show" p pipeline' -s 'p' -l 'pipeline' -d 'The pipeline file (default: pipeline.json here, else the built-in pipeline).' -rfa '(for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.\'json\';printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian quarantine show"' -l 'set' -d 'Override a setting, as in --set strip.favor=precision; may be repeated.' -rfka ''
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian quarantine show" version' -l 'version' -d 'Show the version.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian quarantine show" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian quarantine retry" o output' -l 'output' -s 'o' -d 'The folder that the records go to.' -rfa '(__quotidian_complete_directories)'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian quarantine retry" j workers' -s 'j' -l 'workers' -d 'How many documents are worked on at once; 0 means one for each core.' -rfka ''
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian quarantine retry" files-from' -l 'files-from' -d 'Read only the files that this list names; - for a list on standard input.' -rF
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian quarantine retry" json' -l 'json' -d 'Print the summary on standard output as JSON.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian quarantine retry" p pipeline' -s 'p' -l 'pipeline' -d 'The pipeline file (default: pipeline.json here, else the built-in pipeline).' -rfa '(for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.\'json\';printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian quarantine retry"' -l 'set' -d 'Override a setting, as in --set strip.favor=precision; may be repeated.' -rfka ''
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian quarantine retry" color' -l 'color' -d 'Colour: auto, always or never.' -rfka 'auto always never'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian quarantine retry" q quiet' -l 'quiet' -s 'q' -d 'Say only what went wrong.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian quarantine retry" v verbose' -l 'verbose' -s 'v' -d 'Say more of what happens.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian quarantine retry" log-format' -l 'log-format' -d 'How messages are written: text, or json with one object a line.' -rfka 'text json'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian quarantine retry" version' -l 'version' -d 'Show the version.'
complete -c 'quotidian' -n '__quotidian_should_offer_completions_for_flags_or_options "quotidian quarantine retry" h help' -s 'h' -l 'help' -d 'Show help information.'
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
