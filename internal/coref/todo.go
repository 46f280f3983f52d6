package coref

func (s *state) joinAcronyms()      {}
func (s *state) joinPersons()       {}
func (s *state) joinOrganizations() {}
func (s *state) findTitles()        {}
func (s *state) findPronouns()      {}
func (s *state) joinAgreements()    {}
func (s *state) joinEvents()        {}
func (s *state) findGroups()        {}
