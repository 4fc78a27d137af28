import './theme'
import { mount } from 'svelte'
import App from './App.svelte'
import { holdPresses } from './parts/presses'

const target = document.getElementById('app')
if (!target) throw new Error('index.html has no #app')
holdPresses(document)
mount(App, { target })
