import { Menu, MenuButton, MenuItemCheckbox, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { usePage, useTeams, useWords } from './TeamsContext';

/** What goes wrong in a real Teams now and then, at the press of a button. */
export function AwkwardMoments() {
  const teams = useTeams();
  const { switches } = usePage();
  const words = useWords();
  const turn = (kind: 'absent' | 'silent') => teams.change({ switches: { ...switches, nestedAppAuth: switches.nestedAppAuth === kind ? 'present' : kind } });
  return (
    <Menu checkedValues={{ on: [switches.nestedAppAuth] }}>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small">{words('awkward')}</MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItemCheckbox name="on" value="absent" onClick={() => turn('absent')}>
            {words('awkward.naaAbsent')}
          </MenuItemCheckbox>
          <MenuItemCheckbox name="on" value="silent" onClick={() => turn('silent')}>
            {words('awkward.naaSilent')}
          </MenuItemCheckbox>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
