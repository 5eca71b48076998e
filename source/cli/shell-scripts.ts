/**
 * What shells need for completions: each asks `reader completions words -- …` for candidates, a word and its meaning in a
 * line, and finds files by itself where the word is `*`.
 */
export const shellScripts: Readonly<Record<string, string>> = {
	bash: `# Completions for bash; in ~/.bashrc: eval "$(reader completions bash)"
_reader() {
	local word rest name
	COMPREPLY=()
	while IFS=$'\\t' read -r word rest; do
		if [[ $word != '*' ]]; then COMPREPLY+=("$word"); continue; fi
		((\${#COMPREPLY[@]})) || compopt -o filenames 2>/dev/null
		while IFS= read -r name; do
			if [[ -d $name || $name =~ \\.($rest)$ ]]; then COMPREPLY+=("$name"); fi
		done < <(compgen -f -- "$2")
	done < <("$1" completions words -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _reader reader`,
	zsh: `#compdef reader
# Completions for zsh; in ~/.zshrc below compinit: source <(reader completions zsh)
_reader() {
	local word rest endings= ret=1
	local -a list
	while IFS=$'\\t' read -r word rest; do
		if [[ $word == '*' ]]; then endings=$rest; else list+=("\${word//:/\\\\:}:$rest"); fi
	done < <(\${(Q)words[1]} completions words -- "\${(@Q)words[2,CURRENT]}" 2>/dev/null)
	(( $#list )) && _describe -V reader list && ret=0
	[[ -n $endings ]] && _files -g "*.($endings)(-.)" && ret=0
	return ret
}
if [[ \${funcstack[1]} == _reader ]]; then _reader "$@"; else compdef _reader reader; fi`,
	fish: `# Completions for fish: reader completions fish > ~/.config/fish/completions/reader.fish
function __reader_complete
	set -l words (commandline -opc)
	set -l current (commandline -ct)
	for line in ($words[1] completions words -- $words[2..-1] "$current" 2>/dev/null)
		set -l parts (string split \\t -- $line)
		if test "$parts[1]" != '*'
			echo $line
			continue
		end
		for name in (string unescape -- "$current")*
			if test -d $name
				echo $name/
			else if string match -rq "\\.($parts[2])\\$" -- $name
				echo $name
			end
		end
	end
end
complete -c reader -f -a '(__reader_complete)'`,
};
