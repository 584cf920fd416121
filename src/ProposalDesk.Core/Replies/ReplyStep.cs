namespace ProposalDesk.Core.Replies;

public enum ReplyStep
{
    Submit,
    Agree,
    Return,
    Sign,
    Send,
    TakeBack,
    Void,
}
