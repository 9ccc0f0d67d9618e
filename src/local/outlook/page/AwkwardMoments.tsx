import { Menu, MenuButton, MenuDivider, MenuItem, MenuItemCheckbox, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { useOutlook, usePage, useWords } from './OutlookContext';

const HIDDEN_MS = 40_000;

/** What goes wrong in a real Outlook now and then, at the press of a button. */
export function AwkwardMoments() {
  const outlook = useOutlook();
  const { switches, hiddenMs } = usePage();
  const words = useWords();
  const set = (patch: Partial<typeof switches>) => outlook.change({ switches: { ...switches, ...patch } });
  const naa = (kind: 'absent' | 'silent') => set({ nestedAppAuth: switches.nestedAppAuth === kind ? 'present' : kind });
  const on = [
    ...(hiddenMs > 0 ? ['hidden'] : []),
    ...(switches.refuseItemId ? ['itemId'] : []),
    ...(switches.requirementSet === '1.8' ? ['sets'] : []),
    ...(switches.nestedAppAuth === 'present' ? [] : [switches.nestedAppAuth]),
  ];
  return (
    <Menu checkedValues={{ on }}>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small">{words('awkward')}</MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => outlook.compose('appointment')}>{words('awkward.unsaved')}</MenuItem>
          <MenuDivider />
          <MenuItemCheckbox name="on" value="hidden" onClick={() => outlook.change({ hiddenMs: hiddenMs > 0 ? 0 : HIDDEN_MS })}>
            {words('awkward.hidden')}
          </MenuItemCheckbox>
          <MenuItemCheckbox name="on" value="itemId" onClick={() => set({ refuseItemId: !switches.refuseItemId })}>
            {words('awkward.itemId')}
          </MenuItemCheckbox>
          <MenuItemCheckbox name="on" value="sets" onClick={() => set({ requirementSet: switches.requirementSet === '1.8' ? '1.14' : '1.8' })}>
            {words('awkward.sets')}
          </MenuItemCheckbox>
          <MenuItemCheckbox name="on" value="absent" onClick={() => naa('absent')}>
            {words('awkward.naaAbsent')}
          </MenuItemCheckbox>
          <MenuItemCheckbox name="on" value="silent" onClick={() => naa('silent')}>
            {words('awkward.naaSilent')}
          </MenuItemCheckbox>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
