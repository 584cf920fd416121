using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using ProposalDesk.Core.Documents;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>The keys of cookies and forms: on the disk before anything is protected with them.</summary>
public sealed class KeyFolder(DirectoryInfo folder, ILoggerFactory log) : FileSystemXmlRepository(folder, log)
{
    public override void StoreElement(XElement element, string friendlyName)
    {
        base.StoreElement(element, friendlyName);
        foreach (var key in Directory.EnumerateFiles())
        {
            DurableFile.Flush(key.FullName);
        }
    }
}
