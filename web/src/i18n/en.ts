import app from './en.json'
import cases from './en.cases.json'
import clerk from './en.clerk.json'
import desk from './en.desk.json'
import design from './en.design.json'
import domain from './en.domain.json'

export default { ...app, ...cases, ...clerk, ...desk, ...design, ...domain }
