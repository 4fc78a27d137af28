import '@fontsource-variable/noto-sans/wght.css'
import '@nl-design-system-candidate/button-css/button.css'
import '@nl-design-system-candidate/heading-css/heading.css'
import '@nl-design-system-candidate/link-css/link.css'
import '@nl-design-system-candidate/paragraph-css/paragraph.css'
import '@nl-design-system-candidate/skip-link-css/skip-link.css'
import '@utrecht/alert-css/dist/index.css'
import '@utrecht/checkbox-css/dist/index.css'
import '@utrecht/form-field-css/dist/index.css'
import '@utrecht/form-label-css/dist/index.css'
import '@utrecht/radio-button-css/dist/index.css'
import '@utrecht/table-css/dist/index.css'
import '@utrecht/textarea-css/dist/index.css'
import '@utrecht/textbox-css/dist/index.css'
import './theme.css'
import { mount } from 'svelte'
import App from './App.svelte'

const target = document.getElementById('app')
if (!target) throw new Error('index.html has no #app')
mount(App, { target })
