import { FluentProvider, Title3, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';

const root = document.createElement('div');
document.body.append(root);
createRoot(root).render(
  <FluentProvider theme={webLightTheme}>
    <Title3>Empty</Title3>
  </FluentProvider>,
);
