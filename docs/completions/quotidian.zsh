#compdef quotidian

__quotidian_complete() {
    local -ar non_empty_completions=("${@:#(|:*)}")
    local -ar empty_completions=("${(M)@:#(|:*)}")
    _describe -V '' non_empty_completions -- empty_completions -P $'\'\''
}

__quotidian_custom_complete() {
    local -a completions
    completions=("${(@f)"$("${command_name}" "${@}" "${command_line[@]}")"}")
    if [[ "${#completions[@]}" -gt 1 ]]; then
        __quotidian_complete "${completions[@]:0:-1}"
    fi
}

__quotidian_cursor_index_in_current_word() {
    if [[ -z "${QIPREFIX}${IPREFIX}${PREFIX}" ]]; then
        printf 0
    else
        printf %s "${#${(z)LBUFFER}[-1]}"
    fi
}

_quotidian() {
    emulate -RL zsh -G
    setopt extendedglob nullglob numericglobsort
    unsetopt aliases banghist

    local -xr SAP_SHELL=zsh
    local -x SAP_SHELL_VERSION
    SAP_SHELL_VERSION="$(builtin emulate zsh -c 'printf %s "${ZSH_VERSION}"')"
    local -r SAP_SHELL_VERSION

    local context state state_descr line
    local -A opt_args

    local -r command_name="${words[1]}"
    local -ar command_line=("${words[@]}")
    local -ir current_word_index="$((CURRENT - 1))"

    local -i ret=1
    local -ar arg_specs=(
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
        '(-): :->command'
        '(-)*:: :->arg'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0
    case "${state}" in
    command)
        local -ar subcommands=(
            'run:Process the documents of the input into records.'
            'status:Show the last run, what is under way, what waits, and what is in quarantine.'
            'changes:Print what changed since a run: one upsert or delete a line.'
            'quarantine:List, show or retry the documents that could not be processed.'
            'check:Check the pipeline and say what it would do.'
            'explain:Show what each stage made of one document: kept and dropped blocks, sentences, entities, quotes.'
            'stages:List the stages and their options.'
            'schema:Print the JSON Schema of pipeline.json, or of a record.'
            'init:Write a commented pipeline.json and its schema into a folder.'
            'help:Show subcommand help information.'
        )
        _describe -V subcommand subcommands && ret=0
        ;;
    arg)
        case "${words[1]}" in
        run|status|changes|quarantine|check|explain|stages|schema|init|help)
            "_quotidian_${words[1]}" && ret=0
            ;;
        esac
        ;;
    esac

    return "${ret}"
}

_quotidian_run() {
    local -i ret=1
    local -ar ___color=('auto' 'always' 'never')
    local -ar ___log_format=('text' 'json')
    local -ar arg_specs=(
        ':input:_files -/'
        '(--output -o)'{--output,-o}'[The folder that the records go to.]:output:_files -/'
        '(-j --workers)'{-j,--workers}'[How many documents are worked on at once; 0 means one for each core.]:workers:'
        '--files-from[Read only the files that this list names; - for a list on standard input.]:files-from:_files'
        '--json[Print the summary on standard output as JSON.]'
        '(-p --pipeline)'{-p,--pipeline}'[The pipeline file (default\: pipeline.json here, else the built-in pipeline).]:pipeline:_files -g '\''*.json'\'''
        '*--set[Override a setting, as in --set strip.favor=precision; may be repeated.]:key=value:'
        '--color[Colour\: auto, always or never.]:color:{__quotidian_complete "${___color[@]}"}'
        '(--quiet -q)'{--quiet,-q}'[Say only what went wrong.]'
        '(--verbose -v)'{--verbose,-v}'[Say more of what happens.]'
        '--log-format[How messages are written\: text, or json with one object a line.]:log-format:{__quotidian_complete "${___log_format[@]}"}'
        '--fresh[Process everything again, whatever earlier runs did.]'
        '--dry-run[Say what would be processed and why, and do nothing.]'
        '--retry-quarantined[Try the documents in quarantine again.]'
        '--max-failures[Stop when more documents than this fail.]:max-failures:'
        '--fail-fast[Stop at the first document that fails.]'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_quotidian_status() {
    local -i ret=1
    local -ar ___color=('auto' 'always' 'never')
    local -ar arg_specs=(
        '(--output -o)'{--output,-o}'[The output folder (default\: that of the pipeline).]:output:_files -/'
        '(-p --pipeline)'{-p,--pipeline}'[The pipeline file (default\: pipeline.json here, else the built-in pipeline).]:pipeline:_files -g '\''*.json'\'''
        '*--set[Override a setting, as in --set strip.favor=precision; may be repeated.]:key=value:'
        '--color[Colour\: auto, always or never.]:color:{__quotidian_complete "${___color[@]}"}'
        '--history[Show all completed runs, one a line.]'
        '--json[Print JSON.]'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_quotidian_changes() {
    local -i ret=1
    local -ar arg_specs=(
        '--since[The number of the run at which you stand; 0 for everything from the beginning.]:since:'
        '--forget-through[Remove the feeds of runs up to this one, which everybody has taken.]:forget-through:'
        '(--output -o)'{--output,-o}'[The output folder (default\: that of the pipeline).]:output:_files -/'
        '(-p --pipeline)'{-p,--pipeline}'[The pipeline file (default\: pipeline.json here, else the built-in pipeline).]:pipeline:_files -g '\''*.json'\'''
        '*--set[Override a setting, as in --set strip.favor=precision; may be repeated.]:key=value:'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_quotidian_quarantine() {
    local -i ret=1
    local -ar arg_specs=(
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
        '(-): :->command'
        '(-)*:: :->arg'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0
    case "${state}" in
    command)
        local -ar subcommands=(
            'list:List the documents in quarantine with their reasons.'
            'show:Show all that is known about one document in quarantine.'
            'retry:Run again, and try documents in quarantine again.'
        )
        _describe -V subcommand subcommands && ret=0
        ;;
    arg)
        case "${words[1]}" in
        list|show|retry)
            "_quotidian_quarantine_${words[1]}" && ret=0
            ;;
        esac
        ;;
    esac

    return "${ret}"
}

_quotidian_quarantine_list() {
    local -i ret=1
    local -ar ___color=('auto' 'always' 'never')
    local -ar arg_specs=(
        '(--output -o)'{--output,-o}'[The output folder (default\: that of the pipeline).]:output:_files -/'
        '(-p --pipeline)'{-p,--pipeline}'[The pipeline file (default\: pipeline.json here, else the built-in pipeline).]:pipeline:_files -g '\''*.json'\'''
        '*--set[Override a setting, as in --set strip.favor=precision; may be repeated.]:key=value:'
        '--color[Colour\: auto, always or never.]:color:{__quotidian_complete "${___color[@]}"}'
        '--json[Print one JSON object a line.]'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_quotidian_quarantine_show() {
    local -i ret=1
    local -ar arg_specs=(
        ':id:'
        '(--output -o)'{--output,-o}'[The output folder (default\: that of the pipeline).]:output:_files -/'
        '(-p --pipeline)'{-p,--pipeline}'[The pipeline file (default\: pipeline.json here, else the built-in pipeline).]:pipeline:_files -g '\''*.json'\'''
        '*--set[Override a setting, as in --set strip.favor=precision; may be repeated.]:key=value:'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_quotidian_quarantine_retry() {
    local -i ret=1
    local -ar ___color=('auto' 'always' 'never')
    local -ar ___log_format=('text' 'json')
    local -ar arg_specs=(
        '*:ids:'
        '(--output -o)'{--output,-o}'[The folder that the records go to.]:output:_files -/'
        '(-j --workers)'{-j,--workers}'[How many documents are worked on at once; 0 means one for each core.]:workers:'
        '--files-from[Read only the files that this list names; - for a list on standard input.]:files-from:_files'
        '--json[Print the summary on standard output as JSON.]'
        '(-p --pipeline)'{-p,--pipeline}'[The pipeline file (default\: pipeline.json here, else the built-in pipeline).]:pipeline:_files -g '\''*.json'\'''
        '*--set[Override a setting, as in --set strip.favor=precision; may be repeated.]:key=value:'
        '--color[Colour\: auto, always or never.]:color:{__quotidian_complete "${___color[@]}"}'
        '(--quiet -q)'{--quiet,-q}'[Say only what went wrong.]'
        '(--verbose -v)'{--verbose,-v}'[Say more of what happens.]'
        '--log-format[How messages are written\: text, or json with one object a line.]:log-format:{__quotidian_complete "${___log_format[@]}"}'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_quotidian_check() {
    local -i ret=1
    local -ar arg_specs=(
        '(-p --pipeline)'{-p,--pipeline}'[The pipeline file (default\: pipeline.json here, else the built-in pipeline).]:pipeline:_files -g '\''*.json'\'''
        '*--set[Override a setting, as in --set strip.favor=precision; may be repeated.]:key=value:'
        '--resolved[Print every setting, its value, and where the value comes from.]'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_quotidian_explain() {
    local -i ret=1
    local -ar ___color=('auto' 'always' 'never')
    local -ar arg_specs=(
        ':file:_files'
        '(-p --pipeline)'{-p,--pipeline}'[The pipeline file (default\: pipeline.json here, else the built-in pipeline).]:pipeline:_files -g '\''*.json'\'''
        '*--set[Override a setting, as in --set strip.favor=precision; may be repeated.]:key=value:'
        '--color[Colour\: auto, always or never.]:color:{__quotidian_complete "${___color[@]}"}'
        '--kept-only[Leave out the blocks that were dropped.]'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_quotidian_stages() {
    local -i ret=1
    local -ar ___color=('auto' 'always' 'never')
    local -ar arg_specs=(
        ':name:'
        '--color[Colour\: auto, always or never.]:color:{__quotidian_complete "${___color[@]}"}'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_quotidian_schema() {
    local -i ret=1
    local -ar _subject=('pipeline' 'record')
    local -ar arg_specs=(
        ':subject:{__quotidian_complete "${_subject[@]}"}'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_quotidian_init() {
    local -i ret=1
    local -ar arg_specs=(
        ':folder:_files -/'
        '--force[Overwrite files that are there.]'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_quotidian_help() {
    local -i ret=1
    local -ar arg_specs=(
        '*:subcommands:'
        '--version[Show the version.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

if [[ "${funcstack[1]}" = _quotidian ]]; then
    _quotidian "${@}"
else
    compdef _quotidian quotidian
fi
