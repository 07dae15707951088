# match: sequence, or, as, guards, and star patterns in a command interpreter
def run(command, state):
    match command.split():
        case []:
            return 'nothing'
        case ['quit' | 'exit' as word]:
            return f'bye ({word})'
        case ['go', ('north' | 'south' | 'east' | 'west') as direction]:
            state['room'] = direction
            return f'going {direction}'
        case ['go', _]:
            return 'cannot go there'
        case ['drop', *objects] if not objects:
            return 'drop what?'
        case ['drop', *objects]:
            missing = [o for o in objects if o not in state['bag']]
            state['bag'] = [o for o in state['bag'] if o not in objects]
            return f'dropped, without {missing}'
        case ['put', thing, 'in', *_, place]:
            return f'{thing} -> {place}'
        case [first, *rest]:
            return f'unknown {first!r} with {len(rest)} words'

state = {'room': 'hall', 'bag': ['sword', 'lamp']}
for line in ['', 'exit', 'go north', 'go up', 'drop', 'drop lamp shield', 'put key in the old box', 'sing a song']:
    print(repr(line), '=>', run(line, state))
print(state)
