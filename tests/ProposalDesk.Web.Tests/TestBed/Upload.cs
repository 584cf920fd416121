using System.Text;

namespace ProposalDesk.Web.Tests.TestBed;

/// <summary>A file chosen in a form.</summary>
public sealed record Upload(string FileName, byte[] Content, string ContentType = "application/octet-stream")
{
    public static Upload OfText(string fileName, string text) => new(fileName, Encoding.UTF8.GetBytes(text), "text/plain");

    public static Upload OfFile(string path) => new(Path.GetFileName(path), File.ReadAllBytes(path));
}
