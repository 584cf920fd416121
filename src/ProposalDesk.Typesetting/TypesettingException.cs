namespace ProposalDesk.Typesetting;

/// <summary>A document could not be made. The message is a Chinese sentence for the user; details are in the inner exception.</summary>
public class TypesettingException(string message, Exception? inner = null) : Exception(message, inner);
