// Who also wears the hat of the security administrator: keeper.ts appoints him.
export const keeper = 'shuili-ld'
