namespace ProposalDesk.Core.Replies;

public enum ReplyStep
{
    Submit,
    Agree,
    Return,
    CallBack,
    Sign,
    Send,
    TakeBack,
    Void,
}
