namespace ProposalDesk.Typesetting;

/// <summary>What somebody wrote cannot be set: it is for people to change, and no fault of the program or its installation.</summary>
public class UnsettableTextException(string message) : TypesettingException(message);
